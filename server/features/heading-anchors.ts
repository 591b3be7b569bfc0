import type { Body, Heading } from '../syntax/body.ts';

/** Every heading with the anchor that GitHub and VS Code give it; of equal ones the later get a number. */
export function headingAnchors(body: Body): { readonly anchor: string; readonly heading: Heading }[] {
  const seen = new Map<string, number>();
  return body.headings.map(heading => {
    const plain = anchorOf(heading.title);
    const count = seen.get(plain) ?? 0;
    seen.set(plain, count + 1);
    return { anchor: count === 0 ? plain : `${plain}-${count}`, heading };
  });
}

function anchorOf(title: string): string {
  return title
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
    .replace(/ /g, '-');
}
