import { hostIgnoresTools } from '../../server/rules/host-ignores-tools.ts';
import { describeRule } from '../support/rule-tester.ts';

const agent = (key: string, tools: string, more = '') =>
  `---\ndescription: x\n${key}: ${tools}\n${more}---\nText.\n`;
const both = 'Copilot CLI and Copilot cloud give nothing for';

describeRule(hostIgnoresTools, {
  quiet: [
    {
      name: 'names that Copilot CLI takes',
      text: agent('tools', '[search/codebase, read/readFile, execute/runInTerminal, web/fetch, todo]'),
    },
    { name: 'aliases and servers', text: agent('tools', '[search, edit, github/*, context7/x]') },
    { name: 'everything', text: agent('tools', "['*', search/usages]") },
    { name: 'a member beside its set', text: agent('tools', '[search, search/usages]') },
    { name: 'a tool beside the alias that does its job', text: agent('tools', '[execute, runTests]') },
    { name: 'VS Code asked for', text: agent('tools', '[search/usages]', 'target: vscode\n') },
    {
      name: 'a prompt',
      text: agent('tools', '[search/usages]'),
      path: '/repo/.github/prompts/test.prompt.md',
    },
    { name: 'a tool that is gone', text: agent('tools', '[think, search]') },
    { name: 'names that nobody knows', text: agent('tools', '[listFiles, Bash]') },
    {
      name: 'tools of extensions',
      text: agent('tools', '[GitHub.vscode-pull-request-github/doSearch, doSearch]'),
    },
  ],
  loud: [
    {
      name: 'one finding a list',
      text: agent(
        '⟦tools⟧',
        "['execute/getTerminalOutput', 'execute/runInTerminal', 'search', 'vscode/askQuestions']",
      ),
      says: [
        `${both} “execute/getTerminalOutput” and “vscode/askQuestions”; Copilot CLI is left with “execute/runInTerminal” and “search”.`,
      ],
      hosts: [['copilot-cli', 'copilot-cloud']],
      fixes: [
        [
          {
            title: 'Add “execute”',
            fixed: agent(
              'tools',
              "['execute/getTerminalOutput', 'execute/runInTerminal', 'search', 'vscode/askQuestions', 'execute']",
            ),
            safe: false,
            staysLoud: true,
          },
        ],
      ],
    },
    {
      name: 'nothing is left, and no alias does the job',
      text: agent('⟦tools⟧', '\n  - search/usages\n  - problems\n  - search/usages'),
      says: [`${both} “search/usages” and “problems”; Copilot CLI is left with no tool.`],
    },
    {
      name: 'Copilot asked for',
      text: agent('⟦tools⟧', '[read, think, fetch]', 'target: github-copilot\n'),
      says: [`${both} “think” and “fetch”; Copilot CLI is left with “read”.`],
      fixes: [
        [
          {
            title: 'Add “web”',
            fixed: agent('tools', '[read, think, fetch, web]', 'target: github-copilot\n'),
            safe: false,
            staysLoud: true,
          },
        ],
      ],
    },
    {
      name: 'a list over several lines',
      text: agent('⟦tools⟧', '[\n  search/listDirectory,\n  context7/x,\n]'),
      says: [`${both} “search/listDirectory”; Copilot CLI is left with “context7/x”.`],
      fixes: [
        [
          {
            title: 'Add “read”',
            fixed: agent('tools', '[\n  search/listDirectory,\n  context7/x,\n  read,\n]'),
            safe: false,
          },
        ],
      ],
    },
  ],
});
