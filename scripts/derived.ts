import type { Host } from '../server/hosts/host.ts';
import { hosts } from '../server/hosts/index.ts';
import { documentLanguages, documentPatterns } from '../server/protocol.ts';
import { rules } from '../server/rules/index.ts';
import type { Rule } from '../server/rules/rule.ts';

const severities = ['off', 'hint', 'information', 'warning', 'error'];

/** A file's text with what follows from the lists of rules and hosts written anew. */
export type Derive = (text: string) => string;

/** The files that repeat those lists. `npm run derive` writes them, and a test compares. */
export const derivedFiles: Readonly<Record<string, Derive>> = {
  'package.json': withLists,
  'README.md': withRulesTable,
};

/**
 * The extension wakes for every document that the server reads. The settings `agentAuthoring.rules` and `agentAuthoring.hosts`
 * name every rule and host, so that the editor completes them.
 */
function withLists(text: string): string {
  const manifest = JSON.parse(text);
  // An editor without those languages shows the documents as Markdown; the server itself starts only for ours.
  manifest.activationEvents = [
    ...[...documentLanguages, 'markdown'].map(language => `onLanguage:${language}`),
    ...[...documentPatterns, '.agent-authoring.yaml'].map(pattern => `workspaceContains:${pattern}`),
  ];
  const { properties } = manifest.contributes.configuration;
  properties['agentAuthoring.rules'].properties = Object.fromEntries(
    rules.map(rule => [rule.id, ruleSetting(rule)]),
  );
  const { items } = properties['agentAuthoring.hosts'];
  items.enum = hosts.map(({ id }: Host) => id);
  items.enumDescriptions = hosts.map(({ title }: Host) => title);
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

function ruleSetting({ summary, severity }: Rule) {
  return { type: 'string', enum: severities, default: severity, markdownDescription: summary };
}

function withRulesTable(text: string): string {
  const rows = rules.map(
    ({ id, severity, summary }) => `| [${id}](server/rules/${id}.md) | ${severity} | ${summary} |`,
  );
  const table = ['| rule | severity | what |', '|---|---|---|', ...rows].join('\n');
  return text.replace(
    /(<!-- rules -->\n)[\s\S]*?(\n<!-- \/rules -->)/,
    (_, before, after) => `${before}${table}${after}`,
  );
}
