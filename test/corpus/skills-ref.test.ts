import assert from 'node:assert/strict';
import { check } from '../../server/rules/check.ts';
import type { Value } from '../../server/syntax/value.ts';
import type { Document } from '../../server/workspace/document.ts';
import { baseName, folderOf } from '../../server/workspace/path.ts';
import type { Workspace } from '../../server/workspace/workspace.ts';
import { documentsOf, loadCorpus, sharedFolder } from '../support/corpus.ts';
import { documentIn, workspaceOf } from '../support/fixture.ts';

/** What the reference validator of Agent Skills (0.1.0) says of a skill, by what it speaks of. */
type Verdict = 'header' | 'keys' | 'name' | 'description' | 'compatibility';

const specKeys = new Set(['name', 'description', 'license', 'compatibility', 'metadata', 'allowed-tools']);

/** Its rules, written down anew from what it checks: keys, name, description, compatibility, and nothing else. */
function reference(document: Document): Set<Verdict> {
  const header = document.frontmatter;
  // It reads StrictYAML, which takes no flow collections, no tags and no key twice.
  if (header.state !== 'present' || !header.isMap || header.strict.length > 0) return new Set(['header']);
  const keys = document.fields.map(({ key }) => key);
  if (new Set(keys).size < keys.length || document.fields.some(({ value }) => holdsFlow(value)))
    return new Set(['header']);
  const found = new Set<Verdict>();
  if (document.fields.some(({ key }) => !specKeys.has(key))) found.add('keys');
  const text = (key: string) => {
    const value = document.field(key)?.value;
    return value?.type === 'scalar' ? value.text.trim() : undefined;
  };
  const name = (text('name') ?? '').normalize('NFKC');
  const folder = baseName(folderOf(document.path)).normalize('NFKC');
  const isSlug = /^[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*$/u.test(name) && name === name.toLowerCase();
  if (!isSlug || [...name].length > 64 || name !== folder) found.add('name');
  const description = text('description') ?? '';
  if (description === '' || [...description].length > 1024) found.add('description');
  if ([...(text('compatibility') ?? '')].length > 500) found.add('compatibility');
  return found;
}

function holdsFlow(value: Value | undefined): boolean {
  if (value === undefined || value.type === 'scalar') return false;
  if (value.style === 'flow') return true;
  return value.type === 'list'
    ? value.items.some(holdsFlow)
    : value.fields.some(field => holdsFlow(field.value));
}

const rulesOf: Readonly<Record<string, Verdict>> = {
  'missing-frontmatter': 'header',
  'unclosed-frontmatter': 'header',
  'fence-wrapped': 'header',
  'yaml-strict': 'header',
  'yaml-syntax': 'header',
  'duplicate-key': 'header',
  'unknown-field': 'keys',
  'invalid-name': 'name',
  'name-mismatch': 'name',
  'description-too-long': 'description',
  'compatibility-too-long': 'compatibility',
};

/** What this project says of the same, of whatever severity. */
function ours(document: Document, workspace: Workspace): Set<Verdict> {
  const found = new Set<Verdict>();
  for (const { rule, message, hosts } of check(document, workspace)) {
    const verdict = rulesOf[rule.id];
    if (verdict !== undefined) found.add(verdict);
    if (rule.id === 'host-ignores' && hosts?.includes('agent-skills')) found.add('keys');
    if (rule.id !== 'missing-field' && rule.id !== 'invalid-field') continue;
    for (const key of ['name', 'description', 'compatibility'] as const)
      if (message.includes(`“${key}”`)) found.add(key);
  }
  return found;
}

/** Why the two may differ, and of which files. */
const reasons: readonly {
  readonly why: string;
  readonly verdict: Verdict;
  readonly fits: (document: Document) => boolean;
}[] = [
  {
    why: 'a key that some program knows is nobody’s fault where none of those programs counts',
    verdict: 'keys',
    fits: document =>
      document.hosts.every(({ isSpecification }) => isSpecification) &&
      document.fields.every(({ key }) => specKeys.has(key) || programKeys.has(key)),
  },
  {
    why: 'brackets are YAML that every program reads',
    verdict: 'header',
    fits: document => document.fields.some(({ value }) => holdsFlow(value)),
  },
  {
    why: 'a skill at the top of a repository lies in a folder that everybody may call as they like',
    verdict: 'name',
    fits: document => folderOf(document.path) === document.root,
  },
  {
    why: 'a template leaves its name open',
    verdict: 'name',
    fits: document => /[{}<>$]/.test(document.name + document.path),
  },
];

const programKeys = new Set([
  ...['argument-hint', 'user-invocable', 'disable-model-invocation', 'context', 'when_to_use', 'arguments'],
  ...['disallowed-tools', 'model', 'effort', 'agent', 'background', 'hooks', 'paths', 'shell', 'enabled'],
]);

describe('the reference validator of Agent Skills', function () {
  this.timeout(60_000);

  it('agrees on every skill of the corpus, or the reason is known', function () {
    const folder = sharedFolder('corpus');
    if (folder === undefined) return this.skip();
    const tally = new Map<string, number>();
    const unexplained: string[] = [];
    let skills = 0;
    for (const workspace of loadCorpus(folder).values()) {
      for (const document of documentsOf(workspace)) {
        if (document.kind !== 'skill') continue;
        skills++;
        const theirs = reference(document);
        const mine = ours(document, workspace);
        // It stops at a header that it cannot read.
        const verdicts = theirs.has('header') ? (['header'] as const) : new Set([...theirs, ...mine]);
        for (const verdict of verdicts) {
          if (theirs.has(verdict) === mine.has(verdict)) {
            tally.set(`both: ${verdict}`, (tally.get(`both: ${verdict}`) ?? 0) + 1);
            continue;
          }
          const reason = reasons.find(known => known.verdict === verdict && known.fits(document))?.why;
          if (reason !== undefined) tally.set(reason, (tally.get(reason) ?? 0) + 1);
          else unexplained.push(`${document.path}: ${verdict}: ${theirs.has(verdict) ? 'theirs' : 'ours'}`);
        }
      }
    }
    console.log(`      ${skills} skills`);
    for (const [reason, count] of [...tally].sort()) console.log(`      ${count} ${reason}`);
    assert.deepEqual(unexplained, []);
  });

  const folder = '/repo/skills/pdf-tools/SKILL.md';
  const cases: readonly (readonly [
    name: string,
    text: string,
    verdict: readonly Verdict[],
    path?: string,
  ])[] = [
    ['a sound skill', '---\nname: pdf-tools\ndescription: x\n---\n', []],
    ['capitals', '---\nname: PDF-tools\ndescription: x\n---\n', ['name']],
    ['a hyphen at an edge', '---\nname: pdf-tools-\ndescription: x\n---\n', ['name']],
    ['two hyphens', '---\nname: pdf--tools\ndescription: x\n---\n', ['name']],
    ['an underscore', '---\nname: pdf_tools\ndescription: x\n---\n', ['name']],
    ['another folder', '---\nname: pdf\ndescription: x\n---\n', ['name']],
    ['letters beyond ASCII', '---\nname: größe\ndescription: x\n---\n', [], '/repo/skills/größe/SKILL.md'],
    [
      'a combining mark',
      '---\nname: रिपोर्ट\ndescription: x\n---\n',
      ['name'],
      '/repo/skills/रिपोर्ट/SKILL.md',
    ],
    [
      '65 characters',
      `---\nname: ${'a'.repeat(65)}\ndescription: x\n---\n`,
      ['name'],
      `/repo/skills/${'a'.repeat(65)}/SKILL.md`,
    ],
    ['no name', '---\ndescription: x\n---\n', ['name']],
    ['an empty name', "---\nname: ''\ndescription: x\n---\n", ['name']],
    ['no description', '---\nname: pdf-tools\n---\n', ['description']],
    ['a description of blanks', "---\nname: pdf-tools\ndescription: ' '\n---\n", ['description']],
    ['1,025 characters', `---\nname: pdf-tools\ndescription: ${'x'.repeat(1025)}\n---\n`, ['description']],
    ['angle brackets', '---\nname: pdf-tools\ndescription: x <y>\n---\n', []],
    [
      '501 characters of compatibility',
      `---\nname: pdf-tools\ndescription: x\ncompatibility: ${'x'.repeat(501)}\n---\n`,
      ['compatibility'],
    ],
    ['a key that nobody knows', '---\nname: pdf-tools\ndescription: x\nversion: 1\n---\n', ['keys']],
    ['an unquoted colon', '---\nname: pdf-tools\ndescription: Use when: x\n---\n', ['header']],
    ['a key given twice', '---\nname: pdf-tools\ndescription: x\ndescription: y\n---\n', ['header']],
    ['no header', '# Text\n', ['header']],
    ['a header that is never closed', '---\nname: pdf-tools\n', ['header']],
  ];
  for (const [name, text, verdict, path] of cases) {
    it(`and this project agree on ${name}`, () => {
      const workspace = workspaceOf();
      const document = documentIn(workspace, text, path ?? folder);
      const found = ours(document, workspace);
      assert.deepEqual([...found].filter(one => !verdict.includes('header') || one === 'header').sort(), [
        ...verdict,
      ]);
      assert.deepEqual([...reference(document)].sort(), [...verdict]);
    });
  }
});
