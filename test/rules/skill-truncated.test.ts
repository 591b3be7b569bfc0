import { skillTruncated } from '../../server/rules/skill-truncated.ts';
import { describeRule } from '../support/rule-tester.ts';

const manifest = '{ "$schema": "https://agent-plugins.org/schemas/1.0.0/plugin.json", "name": "x" }';
const files = { 'plugin.json': manifest, '.agent-authoring.yaml': 'hosts: [codex]\n' };
const path = '/repo/skills/x/SKILL.md';
const head = '---\nname: x\ndescription: y\n---\n# X\n';
/** The header, then lines of 80 bytes up to this one. */
const upTo = (lines: number) => `${head}${`${'x'.repeat(79)}\n`.repeat(lines)}`;

describeRule(skillTruncated, {
  quiet: [
    { name: 'a short one', text: upTo(90), path, files },
    { name: 'only blanks are lost', text: `${upTo(99)}${'x'.repeat(80 - head.length)}\n\n\n`, path, files },
    { name: 'no plugin', text: upTo(200), path, files: { '.agent-authoring.yaml': 'hosts: [codex]\n' } },
    {
      name: 'a plugin of another kind',
      text: upTo(200),
      path,
      files: { ...files, 'plugin.json': '{ "name": "x" }' },
    },
    {
      name: 'a manifest in a folder of a program',
      text: upTo(200),
      path,
      files: { '.agent-authoring.yaml': 'hosts: [codex]\n', '.plugin/plugin.json': manifest },
    },
    { name: 'Codex does not count', text: upTo(200), path, files: { 'plugin.json': manifest } },
    { name: 'an agent', text: upTo(200), files },
  ],
  loud: [
    {
      name: 'the line of the cut, and the headings below it',
      text: `${upTo(99)}⟦${'y'.repeat(79)}⟧\n\n## Limits\n\nNever push.\n\n## Steps\n`,
      path,
      files,
      says: [
        'Codex shows the model 8,000 bytes of this skill and cuts it off in line 105; lost is what stands below “Limits” and “Steps”.',
      ],
      hosts: [['codex']],
    },
    {
      name: 'no heading is lost, and Codex counts by its own folder',
      text: `${upTo(99)}⟦${'y'.repeat(79)}⟧\n`,
      path,
      files: { 'plugin.json': manifest, '.codex/skills/a/SKILL.md': head },
      says: ['Codex shows the model 8,000 bytes of this skill and cuts it off in line 105.'],
    },
  ],
});
