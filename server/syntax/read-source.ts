import type { Body } from './body.ts';
import type { Frontmatter } from './frontmatter.ts';
import { readBody } from './read-body.ts';
import { readFrontmatter } from './read-frontmatter.ts';
import type { Source } from './source.ts';

/** Reads any text, however broken; never throws. */
export function readSource(text: string): Source {
  return new LazySource(text);
}

/** The body waits until somebody asks: in a workspace most bodies are never looked at. */
class LazySource implements Source {
  readonly text: string;
  readonly frontmatter: Frontmatter;
  readonly bodyStart: number;
  #body: Body | undefined;

  constructor(text: string) {
    const { frontmatter, bodyStart } = readFrontmatter(text);
    this.text = text;
    this.frontmatter = frontmatter;
    this.bodyStart = bodyStart;
  }

  get body(): Body {
    this.#body ??= readBody(this.text, this.bodyStart);
    return this.#body;
  }
}
