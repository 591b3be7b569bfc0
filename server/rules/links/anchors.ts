import { codeAt } from '../../syntax/mentions.ts';
import type { Document } from '../../workspace/document.ts';

/**
 * Every anchor that a link into the document may name, in lower case: those that GitHub gives to headings, those of VS Code's
 * preview where it differs (emoji kept, hyphens at the ends dropped), and HTML's own `id` and `name`.
 */
export function anchorsOf(document: Document): ReadonlySet<string> {
  const anchors = new Set<string>();
  const github = new Map<string, number>();
  const preview = new Map<string, number>();
  for (const { title } of document.body.headings) {
    const own = /\{#([\w-]+)\}\s*$/.exec(title)?.[1];
    if (own !== undefined) anchors.add(own.toLowerCase());
    const text = plainText(title);
    anchors.add(numbered(githubSlug(text), github));
    anchors.add(numbered(previewSlug(text), preview));
  }
  for (const anchor of [...anchors]) anchors.add(anchor.replace(/^-+|-+$/g, ''));
  const { text, bodyStart } = document;
  if (text.indexOf('<', bodyStart) !== -1) {
    for (const match of text
      .slice(bodyStart)
      .matchAll(/<[a-z][^<>]*?\s(?:id|name)\s*=\s*["']?([^\s"'<>]+)/gi)) {
      if (codeAt(document, bodyStart + match.index) === undefined)
        anchors.add((match[1] ?? '').toLowerCase());
    }
  }
  anchors.delete('');
  return anchors;
}

/** What a reader sees of a heading: without emphasis, link targets, images, tags and backslashes. */
export function plainText(title: string): string {
  return title
    .replace(/!\[([^\]]*)\](?:\([^)]*\)|\[[^\]]*\])/g, '')
    .replace(/\[([^\]]*)\](?:\([^)]*\)|\[[^\]]*\])/g, '$1')
    .replace(/<\/?[a-z][^<>]*>/gi, '')
    .replace(/(?<![\w\\])(_{1,3})(?=\S)(.*?\S)\1(?!\w)/g, '$2')
    .replace(/(?<!\\)\*+/g, '')
    .replace(/&(amp|lt|gt|quot);/g, '')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .trim();
}

export function githubSlug(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
    .replaceAll(' ', '-');
}

export function previewSlug(text: string): string {
  return text
    .toLowerCase()
    .replace(/\s+/g, '-')
    .replace(
      /[\][!/'"#$%&()*+,./:;<=>?@\\^{|}~`。，、；：？！…—·ˉ¨‘’“”々～‖∶＂＇｀｜〃〔〕〈〉《》「」『』．〖〗【】（）［］｛｝]/g,
      '',
    )
    .replace(/^-+|-+$/g, '');
}

/** The same slug again gets `-1`, `-2`, …, as on GitHub. */
export function numbered(slug: string, counts: Map<string, number>): string {
  let result = slug;
  while (counts.has(result)) {
    const count = (counts.get(slug) ?? 0) + 1;
    counts.set(slug, count);
    result = `${slug}-${count}`;
  }
  counts.set(result, 0);
  return result;
}
