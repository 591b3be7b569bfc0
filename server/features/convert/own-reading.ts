import { type ConversionHost, jobsOf, type Subject } from '../../hosts/conversion.ts';
import { readSource } from '../../syntax/read-source.ts';
import { readToml } from '../../syntax/toml.ts';
import { type Field, fieldOf, stringOf } from '../../syntax/value.ts';

/** Why the host would not load the result: its own hard rules, each one sentence. Empty: it loads. */
export function objections(
  text: string,
  place: string,
  host: ConversionHost,
  subject: Subject,
): readonly string[] {
  if (place.endsWith('.toml')) return tomlObjections(text, subject);
  const { frontmatter, bodyStart } = readSource(text);
  if (frontmatter.state === 'absent') return needsHeader(subject, host) ? ['the file has no header'] : [];
  if (frontmatter.state !== 'present' || !frontmatter.isMap) return ['its header cannot be read'];
  const { fields, strict } = frontmatter;
  const faults = strict.map(problem => `its header is no strict YAML: ${problem.message}`);
  // Cursor reads `globs: *.ts` by itself: it is no YAML, and that is how its files are written.
  const told = place.endsWith('.mdc') ? [] : faults;
  return [...told, ...(checks[subject]?.(fields, host, place, text.slice(bodyStart)) ?? [])];
}

function needsHeader(subject: Subject, host: ConversionHost): boolean {
  return subject === 'skill' || (subject === 'agent' && !mayBeBare.has(host));
}

const mayBeBare: ReadonlySet<ConversionHost> = new Set(['vscode', 'opencode', 'cursor']);

function tomlObjections(text: string, subject: Subject): string[] {
  const data = readToml(text);
  if (data === undefined) return ['it is no valid TOML'];
  const needed = subject === 'agent' ? ['name', 'description', 'developer_instructions'] : ['prompt'];
  const blank = needed.filter(key => typeof data[key] !== 'string' || String(data[key]).trim() === '');
  return blank.map(key => `“${key}” is empty`);
}

type Check = (fields: readonly Field[], host: ConversionHost, place: string, body: string) => string[];

const checks: { readonly [K in Subject]?: Check } = {
  agent: (fields, host, _, body) => [
    ...(needsDescription.has(host) && blank(fields, 'description') ? ['“description” is missing'] : []),
    ...(needsName.has(host) && !/^(?!-)[a-z0-9_-]+$/.test(textAt(fields, 'name'))
      ? ['“name” is missing or no slug']
      : []),
    ...(bodyLimits.get(host) !== undefined && body.length > (bodyLimits.get(host) ?? 0)
      ? [`its text has ${body.length} characters, and the host takes ${bodyLimits.get(host)}`]
      : []),
    ...(closedKeys.get(host) === undefined ? [] : unknownKeys(fields, closedKeys.get(host) ?? new Set())),
    ...(exactTools.has(host) ? unknownTools(fields, host) : []),
  ],
  skill: (fields, host, place) => {
    const folder = place.split('/').at(-2) ?? '';
    return [
      ...(textAt(fields, 'name') === folder ? [] : ['“name” is not the folder’s name']),
      ...(blank(fields, 'description') ? ['“description” is missing'] : []),
      ...(cutsDescription.has(host) && textAt(fields, 'description').length > 1024
        ? [`“description” has ${textAt(fields, 'description').length} characters, and the host takes 1024`]
        : []),
    ];
  },
  instructions: (fields, host) =>
    needsPattern.has(host) && blank(fields, 'applyTo') ? ['“applyTo” is missing'] : [],
};

const needsDescription: ReadonlySet<ConversionHost> = new Set([
  'copilot-cli',
  'copilot-cloud',
  'claude',
  'gemini',
]);
const needsName: ReadonlySet<ConversionHost> = new Set(['claude', 'gemini']);
const needsPattern: ReadonlySet<ConversionHost> = new Set(['copilot-cloud']);
const cutsDescription: ReadonlySet<ConversionHost> = new Set(['copilot-cli', 'agent-skills']);
const exactTools: ReadonlySet<ConversionHost> = new Set(['gemini']);
const bodyLimits: ReadonlyMap<ConversionHost, number> = new Map([['copilot-cloud', 30_000]]);

/** Hosts that refuse a file for one key that they do not know. */
const closedKeys: ReadonlyMap<ConversionHost, ReadonlySet<string>> = new Map([
  [
    'gemini',
    new Set([
      ...['name', 'description', 'display_name', 'kind', 'tools', 'mcp_servers', 'model', 'temperature'],
      ...['max_turns', 'timeout_mins'],
    ]),
  ],
]);

function unknownKeys(fields: readonly Field[], known: ReadonlySet<string>): string[] {
  return fields.flatMap(({ key }) => (known.has(key) ? [] : [`the host knows no key “${key}”`]));
}

function unknownTools(fields: readonly Field[], host: ConversionHost): string[] {
  const value = fieldOf(fields, 'tools')?.value;
  if (value === undefined) return [];
  if (value.type !== 'list') return ['“tools” is no list'];
  return value.items.flatMap(item => {
    const name = stringOf(item) ?? '';
    const known =
      jobsOf(host, name) !== undefined || /^(?:mcp_.+|discovered_tool_.+|\*)$/.test(name) || others.has(name);
    return known ? [] : [`the host knows no tool “${name}”`];
  });
}

/** Tools of Gemini CLI that no other host has. */
const others: ReadonlySet<string> = new Set([
  ...[
    'get_internal_docs',
    'enter_plan_mode',
    'exit_plan_mode',
    'update_topic',
    'complete_task',
    'invoke_agent',
  ],
  ...['read_mcp_resource', 'list_mcp_resources', 'tracker_create_task', 'tracker_update_task'],
  ...['tracker_get_task', 'tracker_list_tasks', 'tracker_add_dependency', 'tracker_visualize'],
]);

function textAt(fields: readonly Field[], key: string): string {
  return stringOf(fieldOf(fields, key)?.value) ?? '';
}

function blank(fields: readonly Field[], key: string): boolean {
  return textAt(fields, key).trim() === '';
}
