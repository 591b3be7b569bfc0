import { limitLost } from '../../server/rules/limit-lost.ts';
import { describeRule } from '../support/rule-tester.ts';

const skill = '/repo/.claude/skills/deploy/SKILL.md';
const configured = {
  '.agent-authoring.yaml': 'hosts: [vscode, copilot-cli, copilot-cloud, claude, opencode]\n',
};

describeRule(limitLost, {
  quiet: [
    '---\ndescription: d\ntools: [read]\ndisallowedTools: Bash\n---\n',
    '---\ndescription: d\ntools: []\nallowed-tools: [Read]\n---\n',
    '---\ndescription: d\ndisallowedTools: []\nallowed-tools:\nreadonly: false\n---\n',
    { name: 'VS Code alone is asked for', text: '---\ntarget: vscode\ndisallowedTools: Bash\n---\n' },
    '---\ninfer: false\ndisable-model-invocation: true\n---\n',
    '---\ninfer: true\ndisable-model-invocation: false\n---\n',
    '---\ninfer: true\n---\n',
    { name: 'no header that a host reads', text: '---\ndisallowedTools: Bash\n' },
    {
      name: 'a limit in its right spelling',
      path: skill,
      text: '---\ndisable-model-invocation: true\n---\n',
    },
    {
      name: 'a misspelt key that limits nothing',
      path: skill,
      text: '---\ndisable_model_invocation: false\n---\n',
    },
    {
      name: 'the right key stands beside the misspelt one',
      path: skill,
      text: '---\ndisable_model_invocation: true\ndisable-model-invocation: true\n---\n',
    },
    {
      name: 'another slip in a skill',
      path: skill,
      text: '---\nuser_invocable: true\ndescripton: x\n---\n',
    },
    {
      name: 'a colon, which Claude Code and OpenCode put up with',
      path: skill,
      text: '---\nname: deploy\ndescription: Use when: x\ndisable-model-invocation: true\n---\n',
    },
    {
      name: 'brackets, which Claude Code puts up with',
      path: skill,
      text: '---\nname: deploy\nargument-hint: [file] name\ndisable-model-invocation: true\n---\n',
    },
    {
      name: 'a lost header without a limit',
      path: skill,
      text: '\n---\nname: deploy\ndisable-model-invocation: false\ndisallowed-tools:\n---\n',
    },
    {
      name: 'an agent whose own keys limit it',
      path: '/repo/.claude/agents/a.md',
      text: '---\nname: a\ndescription: d\ndisallowedTools: Bash\nallowed-tools: Read\n---\n',
    },
  ],
  loud: [
    {
      name: 'a deny list of Claude Code',
      text: '---\ndescription: d\n⟦disallowedTools⟧: Bash, Edit\n---\n',
      says: ['Copilot CLI ignores “disallowedTools” and gives this agent every tool.'],
      hosts: [['copilot-cli']],
    },
    {
      name: 'the allow list of a skill, in a list',
      text: '---\ndescription: d\ntarget: github-copilot\n⟦allowed-tools⟧:\n  - read\n⟦excludedTools⟧: [x]\n---\n',
      says: [
        'Copilot CLI ignores “allowed-tools” and gives this agent every tool.',
        'Copilot CLI ignores “excludedTools” and gives this agent every tool.',
      ],
    },
    {
      name: 'infer wins in VS Code',
      text: '---\n⟦infer⟧: true\ndescription: d\ndisable-model-invocation: true\n---\n',
      says: [
        'VS Code lets “infer: true” win over “disable-model-invocation: true”, so that models may call this agent.',
      ],
      hosts: [['vscode']],
      related: [['/repo/.github/agents/test.agent.md: disable-model-invocation']],
    },
    {
      name: 'a misspelt key of Claude Code’s agent',
      path: '/repo/.claude/agents/a.md',
      files: configured,
      text: '---\nname: a\ndescription: d\n⟦allowedTools⟧: Read\n⟦tool⟧: Read\n---\n',
      says: [
        'Claude Code ignores “allowedTools” and gives this agent every tool.',
        'Claude Code ignores “tool” and gives this agent every tool.',
      ],
    },
    {
      name: 'a misspelt limit of a skill',
      path: skill,
      files: configured,
      text: '---\nname: deploy\ndescription: d\n⟦disable_model_invocation⟧: true\n---\n',
      says: [
        'VS Code, Copilot CLI and Claude Code ignore “disable_model_invocation”, so that the limit is lost: the key is “disable-model-invocation”.',
      ],
      hosts: [['vscode', 'copilot-cli', 'claude']],
      fixes: [
        [
          {
            title: 'Change to “disable-model-invocation”',
            fixed: '---\nname: deploy\ndescription: d\ndisable-model-invocation: true\n---\n',
            safe: false,
          },
        ],
      ],
    },
    {
      name: 'a header behind an empty line',
      path: skill,
      files: configured,
      text: '\n⟦---⟧\nname: deploy\ndescription: d\ndisable-model-invocation: true\npaths:\n  - src/**\n---\nx\n',
      says: [
        'Claude Code loads this file without its header, so that “disable-model-invocation” and “paths” limit nothing.',
      ],
      hosts: [['claude']],
    },
    {
      name: 'a header that is never closed',
      path: skill,
      files: configured,
      text: '⟦---⟧\r\nname: deploy\r\ndescription: d\r\ndisallowed-tools: Bash # all of it\r\n\r\nx\r\n',
      says: ['Claude Code loads this file without its header, so that “disallowed-tools” limits nothing.'],
    },
    {
      name: 'a quote that is never closed',
      path: skill,
      files: configured,
      text: '---\nname: deploy\ndisable-model-invocation: true\ndescription: ⟦"d⟧\n---\nx\n',
      says: [
        'Claude Code loads this file without its header, so that “disable-model-invocation” limits nothing.',
      ],
    },
    {
      name: 'a value that goes on at the margin',
      path: skill,
      files: configured,
      text: '---\ndisable-model-invocation: true\nname: deploy\ndescription: d\n⟦and more of it⟧\n---\nx\n',
      says: [
        'Claude Code loads this file without its header, so that “disable-model-invocation” limits nothing.',
      ],
    },
    {
      name: 'an agent of OpenCode whose header is no YAML',
      path: '/repo/.opencode/agents/a.md',
      files: configured,
      text: '---\ndescription: d\nname: ⟦*a⟧\npermission:\n  edit: deny\n---\n',
      says: ['OpenCode loads this file without its header, so that “permission” limits nothing.'],
    },
    {
      name: 'an agent of OpenCode',
      path: '/repo/.opencode/agents/a.md',
      files: configured,
      text: '---\ndescription: d\n⟦permissions⟧:\n  - deny\n⟦readonly⟧: true\n---\n',
      says: [
        'OpenCode ignores “permissions” and gives this agent every tool.',
        'OpenCode ignores “readonly” and gives this agent every tool.',
      ],
    },
  ],
});
