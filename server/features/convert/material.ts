import { plainData } from '../../config/plain-data.ts';
import { type ConversionHost, placeOf, type Subject } from '../../hosts/conversion.ts';
import { displayNameFromPath } from '../../hosts/index.ts';
import type { Kind } from '../../hosts/kind.ts';
import { readSource } from '../../syntax/read-source.ts';
import type { Source } from '../../syntax/source.ts';
import { readToml } from '../../syntax/toml.ts';
import type { Field } from '../../syntax/value.ts';
import { lineEnding } from '../../text/line-index.ts';

/** A file as its own host reads it: keys as plain data, and the text below them. */
export interface Material {
  readonly path: string;
  /** In whose words it is written. */
  readonly host: ConversionHost;
  readonly subject: Subject;
  /** What its host makes of the path where the header gives no name. */
  readonly nameFromPath: string;
  readonly data: Readonly<Record<string, unknown>>;
  /** Keys that stand there with nothing behind them. */
  readonly blank: ReadonlySet<string>;
  readonly body: string;
  /** The body read as Markdown. */
  readonly text: Source;
  readonly lineEnd: '\n' | '\r\n';
  readonly hasMark: boolean;
}

/** What a file is made of, or one sentence that says why it cannot be carried anywhere. */
export function materialOf(path: string, text: string, kind: Kind | undefined): Material | string {
  const row = rows.find(({ fits }) => fits.test(path)) ?? (kind === undefined ? undefined : byKind[kind]);
  if (row === undefined)
    return 'it is no agent, skill, instructions, rule, prompt or command that can be converted';
  const lineEnd = lineEnding(text);
  const common = { path, subject: row.subject, host: row.host, lineEnd, hasMark: text.startsWith('\ufeff') };
  if (path.endsWith('.toml')) {
    const read = readToml(text);
    if (read === undefined) return 'it is no valid TOML';
    const key = row.subject === 'agent' ? 'developer_instructions' : 'prompt';
    const { [key]: body, ...data } = read;
    const written = typeof body === 'string' ? body : '';
    const nameFromPath = path.slice(path.lastIndexOf('/') + 1, -'.toml'.length);
    return {
      ...common,
      nameFromPath,
      data,
      blank: new Set(),
      body: written,
      text: readSource(`\n${written}`),
    };
  }
  const source = readSource(text);
  const { frontmatter } = source;
  if (frontmatter.state !== 'present' && frontmatter.state !== 'absent') {
    return 'its header is not read by every host as it stands; “agent-authoring check” says why';
  }
  if (frontmatter.state === 'present' && !frontmatter.isMap)
    return 'its header is not made of keys with values';
  const fields = frontmatter.state === 'present' ? frontmatter.fields : [];
  const data = plainFields(fields);
  return {
    ...common,
    host: data.target === 'github-copilot' && row.host === dialectOfGithubFolder ? cloud : row.host,
    nameFromPath: displayNameFromPath(path, kind ?? 'page'),
    data,
    blank: new Set(fields.filter(field => isBlank(field)).map(field => field.key)),
    body: text.slice(source.bodyStart),
    text: source,
  };
}

interface Row {
  readonly host: ConversionHost;
  readonly subject: Subject;
}

const dialectOfGithubFolder: ConversionHost = 'vscode';
const cloud: ConversionHost = 'copilot-cloud';

/** Files whose folder says more than their kind, or that have none. */
const rows: readonly (Row & { readonly fits: RegExp })[] = [
  { fits: /\/\.codex\/agents\/.+\.toml$/, host: 'codex', subject: 'agent' },
  { fits: /\/\.gemini\/commands\/.+\.toml$/, host: 'gemini', subject: 'prompt' },
  { fits: /\/\.opencode\/commands?\/.+\.md$/, host: 'opencode', subject: 'prompt' },
  { fits: /\/\.cursor\/commands\/.+\.md$/, host: 'cursor', subject: 'prompt' },
  { fits: /\/\.cursor\/rules\/.+\.mdc$/, host: 'cursor', subject: 'instructions' },
  { fits: /\/\.claude\/skills\/.+\/SKILL\.md$/i, host: 'claude', subject: 'skill' },
  { fits: /\/\.github\/skills\/.+\/SKILL\.md$/i, host: 'vscode', subject: 'skill' },
  { fits: /\/\.opencode\/skills?\/.+\/SKILL\.md$/i, host: 'opencode', subject: 'skill' },
  { fits: /\/\.gemini\/skills\/.+\/SKILL\.md$/i, host: 'gemini', subject: 'skill' },
  { fits: /\/\.cursor\/skills\/.+\/SKILL\.md$/i, host: 'cursor', subject: 'skill' },
];

const byKind: { readonly [K in Kind]?: Row } = {
  agent: { host: 'vscode', subject: 'agent' },
  'claude-agent': { host: 'claude', subject: 'agent' },
  'claude-plugin-agent': { host: 'claude', subject: 'agent' },
  'opencode-agent': { host: 'opencode', subject: 'agent' },
  'gemini-agent': { host: 'gemini', subject: 'agent' },
  'cursor-agent': { host: 'cursor', subject: 'agent' },
  skill: { host: 'agent-skills', subject: 'skill' },
  prompt: { host: 'vscode', subject: 'prompt' },
  command: { host: 'claude', subject: 'prompt' },
  instructions: { host: 'vscode', subject: 'instructions' },
  rule: { host: 'claude', subject: 'instructions' },
};

function plainFields(fields: readonly Field[]): Readonly<Record<string, unknown>> {
  const [first] = fields;
  if (first === undefined) return {};
  return plainData({ type: 'map', span: first.span, style: 'block', fields }) as Record<string, unknown>;
}

function isBlank({ value }: Field): boolean {
  return value === undefined || (value.type === 'scalar' && value.meaning === 'null');
}

/** The path of the result below the project’s folder; undefined where the host has no such files. */
export function placeFor(host: ConversionHost, subject: Subject, id: string): string | undefined {
  return placeOf(host, subject)?.replace('*', id);
}

/** The value as a text, numbers and booleans as they are written. */
export function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined;
}

/** A list of names, or one text with commas between them; commas inside brackets belong to a name. */
export function namesOf(value: unknown, blanksSeparate = false): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(item => textOf(item)?.trim() || []);
  const text = textOf(value) ?? '';
  const parts = text.match(blanksSeparate ? /(?:\([^)]*\)?|[^\s,(])+/g : /(?:\([^)]*\)?|[^,(])+/g) ?? [];
  return parts.map(part => part.trim().replace(/^(["'])(.*)\1$/, '$2')).filter(part => part !== '');
}
