import { githubSlug, numbered, plainText, previewSlug } from '../rules/links/anchors.ts';
import type { Body, Heading } from '../syntax/body.ts';

export interface HeadingAnchor {
  readonly heading: Heading;
  /** As GitHub gives it. */
  readonly anchor: string;
  /** As the preview of VS Code gives it. */
  readonly preview: string;
}

/** Every heading that can be linked to, with its anchors; of equal ones the later get a number. */
export function headingAnchors(body: Body): HeadingAnchor[] {
  const github = new Map<string, number>();
  const preview = new Map<string, number>();
  return body.headings
    .map(heading => {
      const text = plainText(heading.title);
      return {
        heading,
        anchor: numbered(githubSlug(text), github),
        preview: numbered(previewSlug(text), preview),
      };
    })
    .filter(({ anchor }) => anchor !== '');
}
