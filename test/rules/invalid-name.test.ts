import { invalidName } from '../../server/rules/invalid-name.ts';
import { describeRule } from '../support/rule-tester.ts';

const skill = '/repo/.github/skills/pdf-tools/SKILL.md';
const portable = '/repo/skills/pdf-tools/SKILL.md';
const claude = '/repo/.claude/agents/reviewer.md';
const own = '/repo/.claude/skills/pdf-tools/SKILL.md';
const header = (name: string) => `---\nname: ${name}\ndescription: x\n---\n`;
const fix = (name: string, title = name) => [
  [{ title: `Change to “${title}”`, fixed: header(name), safe: false }],
];
const spec = '“name” takes lower-case letters, digits and single hyphens between them.';

describeRule(invalidName, {
  quiet: [
    { name: 'a slug', text: header('pdf-tools'), path: skill },
    { name: 'a number, as VS Code reads it', text: header('2024'), path: skill },
    { name: '64 characters', text: header('a'.repeat(64)), path: skill },
    {
      name: 'letters of other alphabets where the specification alone counts',
      text: header('größe'),
      path: portable,
    },
    { name: 'no name', text: '---\ndescription: x\n---\n', path: skill },
    { name: 'an empty one, which is another fault', text: header("''"), path: skill },
    { name: 'nothing behind the colon', text: header(''), path: skill },
    { name: 'a list, which is another fault', text: header('[a b]'), path: skill },
    { name: 'what a template leaves open', text: header('"{{ name }}"'), path: skill },
    { name: 'an agent of VS Code, which takes any text', text: header('My Agent: two') },
    {
      name: 'blanks, capitals and hyphens in an agent of Claude Code',
      text: header('My - Agent'),
      path: claude,
    },
    { name: 'a prompt', text: header('Any Name'), path: '/repo/x.prompt.md' },
    { name: 'no header', text: '# x\n', path: skill },
  ],
  loud: [
    {
      name: 'blanks and capitals',
      text: header('⟦PDF Tools⟧'),
      path: skill,
      says: [`VS Code reports an error and Agent Skills documents another form: ${spec}`],
      hosts: [['vscode', 'agent-skills']],
      fixes: fix('pdf-tools'),
    },
    {
      name: 'where Claude Code counts too, which goes by the folder',
      text: header('⟦Pdf⟧'),
      path: own,
      says: [`VS Code reports an error and Agent Skills documents another form: ${spec}`],
      hosts: [['vscode', 'agent-skills']],
      fixes: fix('pdf-tools'),
    },
    {
      name: 'in quotes, which stay',
      text: header('"⟦PDF⟧"'),
      path: portable,
      severities: ['warning'],
      says: [`Agent Skills documents another form: ${spec}`],
      hosts: [['agent-skills']],
      fixes: fix('"pdf-tools"', 'pdf-tools'),
    },
    {
      name: 'an underscore in a skill at the top of the repository',
      text: header('⟦pdf_tools⟧'),
      path: '/repo/SKILL.md',
      severities: ['warning'],
      says: [`Agent Skills documents another form: ${spec}`],
      fixes: fix('pdf-tools'),
    },
    {
      name: 'two hyphens in a row',
      text: header('⟦pdf--tools⟧'),
      path: skill,
      severities: ['warning'],
      says: [`Agent Skills documents another form: ${spec}`],
      fixes: fix('pdf-tools'),
    },
    {
      name: 'a hyphen at the end',
      text: header('⟦pdf-tools-⟧'),
      path: skill,
      severities: ['warning'],
      says: [`Agent Skills documents another form: ${spec}`],
      fixes: fix('pdf-tools'),
    },
    {
      name: 'a hyphen at the beginning',
      text: header('⟦-pdf⟧'),
      path: skill,
      says: [`Copilot CLI does not load this file and Agent Skills documents another form: ${spec}`],
      hosts: [['copilot-cli', 'agent-skills']],
      fixes: fix('pdf-tools'),
    },
    {
      name: 'an umlaut, which the specification allows',
      text: header('⟦größe⟧'),
      path: skill,
      says: [
        'Copilot CLI does not load this file and VS Code reports an error: “name” takes unaccented letters, digits, blanks and “-_.:”, and begins with a letter or digit.',
      ],
      hosts: [['vscode', 'copilot-cli']],
      fixes: fix('pdf-tools'),
    },
    {
      name: 'a letter with a mark of its own',
      text: header('⟦रिपोर्ट⟧'),
      path: '/repo/skills/रिपोर्ट/SKILL.md',
      severities: ['warning'],
      says: [`Agent Skills documents another form: ${spec}`],
    },
    {
      name: '65 characters',
      text: header(`⟦${'a'.repeat(65)}⟧`),
      path: skill,
      says: [
        'Copilot CLI does not load this file and Agent Skills documents another form: “name” has 65 characters, and 64 are the most.',
      ],
      hosts: [['copilot-cli', 'agent-skills']],
      fixes: fix('pdf-tools'),
    },
    {
      name: 'a colon in an agent of Claude Code',
      text: header('⟦team:reviewer⟧'),
      path: claude,
      says: ['Claude Code does not load this file: “name” takes no colon and no hyphen at its beginning.'],
      hosts: [['claude']],
      fixes: fix('team-reviewer'),
    },
    {
      name: 'a hyphen before the name of an agent of Claude Code',
      text: header('⟦-reviewer⟧'),
      path: claude,
      says: ['Claude Code does not load this file: “name” takes no colon and no hyphen at its beginning.'],
      fixes: fix('reviewer'),
    },
    {
      name: 'an agent of Gemini CLI',
      text: header('⟦Reviewer⟧'),
      path: '/repo/.gemini/agents/reviewer.md',
      says: ['Gemini CLI does not load this file: “name” takes lower-case letters, digits, “-” and “_”.'],
      fixes: fix('reviewer'),
    },
    {
      name: 'a droid',
      text: header('⟦Code Reviewer⟧'),
      path: '/repo/.factory/droids/reviewer.md',
      says: ['Factory reports an error: “name” takes lower-case letters, digits, “-” and “_”.'],
      fixes: fix('code-reviewer'),
    },
  ],
});
