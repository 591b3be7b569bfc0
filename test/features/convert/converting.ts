import assert from 'node:assert/strict';
import { plainData } from '../../../server/config/plain-data.ts';
import { type Conversion, convert, type Outcome } from '../../../server/features/convert/convert.ts';
import type { ConversionHost } from '../../../server/hosts/conversion.ts';
import { kindOf } from '../../../server/hosts/index.ts';
import { readSource } from '../../../server/syntax/read-source.ts';

/** Where a file of each host lies in these tests. */
export const places = {
  vscode: '/repo/.github/agents/test.agent.md',
  claude: '/repo/.claude/agents/test.md',
  opencode: '/repo/.opencode/agents/test.md',
  gemini: '/repo/.gemini/agents/test.md',
  cursor: '/repo/.cursor/agents/test.md',
  codex: '/repo/.codex/agents/test.toml',
} as const;

export function outcome(path: string, text: string, to: ConversionHost): Outcome {
  return convert({ path, text, kind: kindOf(path), to });
}

export function converted(path: string, text: string, to: ConversionHost): Conversion {
  const result = outcome(path, text, to);
  assert.ok(result.is === 'converted', result.is === 'refused' ? result.reason : '');
  return result;
}

/** Carries on what a conversion gave. */
export function again(first: Conversion, to: ConversionHost): Conversion {
  return converted(`/repo/${first.place}`, first.text, to);
}

/** The header of a text as plain data. */
export function header(text: string): Record<string, unknown> {
  const { frontmatter } = readSource(text);
  assert.ok(frontmatter.state === 'present', text);
  assert.deepEqual(frontmatter.strict, [], text);
  const [first] = frontmatter.fields;
  if (first === undefined) return {};
  return plainData({ type: 'map', span: first.span, style: 'block', fields: frontmatter.fields }) as Record<
    string,
    unknown
  >;
}

export function body(text: string): string {
  return text.slice(readSource(text).bodyStart);
}

/** What is lost at one degree of danger, by key. */
export function lost(result: Conversion, danger: 'limit' | 'ability' | 'comfort'): string[] {
  return result.lost.filter(loss => loss.danger === danger).map(loss => loss.what);
}
