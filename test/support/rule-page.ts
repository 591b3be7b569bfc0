import type { Files } from './fixture.ts';

/** The page of a rule, as far as tests run it. */
export interface RulePage {
  readonly sections: readonly { readonly title: string; readonly text: string }[];
  readonly bad: readonly PageExample[];
  readonly good: readonly PageExample[];
}

/** One document with the files beside it. */
export interface PageExample {
  /** Below the workspace folder. */
  readonly path: string;
  readonly text: string;
  readonly files: Files;
}

const defaultPath = '.github/agents/example.agent.md';

/**
 * Reads a page. A fence is an example; a comment `<!-- path: … -->` in the line above (a blank line may stand between) says
 * where it lies. In a section the first fence is the document and those with a path of their own are files beside it; a further
 * fence without a path is an example of its own, and the files that follow it are its.
 */
export function readPage(text: string): RulePage {
  const sections = sectionsOf(text);
  const examples = (title: string) =>
    sections.filter(part => part.title === title).flatMap(part => examplesIn(part.text));
  return { sections, bad: examples('Bad'), good: examples('Good') };
}

/** The parts below headings of level two; a heading inside a fence is none. */
function sectionsOf(text: string): { title: string; text: string }[] {
  const sections: { title: string; text: string }[] = [];
  let fence = '';
  for (const line of text.split('\n')) {
    fence = fenceAfter(line, fence);
    const heading = fence === '' ? /^## (.+)$/.exec(line) : null;
    const current = sections.at(-1);
    if (heading?.[1] !== undefined) sections.push({ title: heading[1].trim(), text: '' });
    else if (current !== undefined) current.text += `${line}\n`;
  }
  return sections;
}

function examplesIn(text: string): PageExample[] {
  const examples: { path: string; text: string; files: Record<string, string | null> }[] = [];
  let path: string | undefined;
  let fence = '';
  let lines: string[] = [];
  for (const line of text.split('\n')) {
    const before = fence;
    fence = fenceAfter(line, fence);
    if (before === '' && fence !== '') lines = [];
    else if (before !== '' && fence !== '') lines.push(...repeated(line));
    else if (before !== '') {
      const content = lines.map(each => `${each}\n`).join('');
      const current = examples.at(-1);
      if (current !== undefined && path !== undefined) current.files[path] = content;
      else examples.push({ path: path ?? defaultPath, text: content, files: {} });
      path = undefined;
    } else path = /^<!-- path: (\S+) -->$/.exec(line)?.[1] ?? (line.trim() === '' ? path : undefined);
  }
  return examples;
}

/** `(330 times:) text` stands for so many lines, for examples that no reader wants to see whole. */
function repeated(line: string): string[] {
  const [, count, text = ''] = /^\((\d+) times:\) (.*)$/.exec(line) ?? [];
  return count === undefined ? [line] : Array.from({ length: Number(count) }, () => text);
}

/** The fence that is open after this line: its marker, or nothing. */
function fenceAfter(line: string, open: string): string {
  const marker = /^(`{3,}|~{3,})(.*)$/.exec(line);
  if (marker === null) return open;
  const [, ticks = '', info = ''] = marker;
  if (open === '') return ticks;
  return ticks.startsWith(open) && info.trim() === '' ? '' : open;
}
