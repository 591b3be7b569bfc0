import type { Body } from './body.ts';
import type { Frontmatter } from './frontmatter.ts';

/** What one text says, before any host gives it a meaning. A value: the same text always gives the same Source. */
export interface Source {
  readonly text: string;
  readonly frontmatter: Frontmatter;
  /** The offset at which the body begins: after the header's closing line, after a byte order mark where there is no header. */
  readonly bodyStart: number;
  /** Parsed when first asked for and kept: most files hold nothing that a rule wants to know from their body. */
  readonly body: Body;
}
