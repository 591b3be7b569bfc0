import { agentNeedsTool } from '../../server/rules/agent-needs-tool.ts';
import { describeRule } from '../support/rule-tester.ts';

const agent = (tools: string, agents: string, more = '') =>
  `---\ndescription: x\ntools: ${tools}\n${agents}: [Planner]\n${more}---\nText.\n`;
const said = 'VS Code lets this agent call no other agent as long as “tools” leaves “agent” out.';

describeRule(agentNeedsTool, {
  quiet: [
    { name: 'the tool is there', text: agent('[search, agent]', 'agents') },
    { name: 'no list gives every tool', text: '---\ndescription: x\nagents: [Planner]\n---\n' },
    { name: 'no agents', text: '---\ndescription: x\ntools: [search]\nagents: []\n---\n' },
    { name: 'everything', text: agent("['*']", 'agents') },
    { name: 'another host asked for', text: agent('[search]', 'agents', 'target: github-copilot\n') },
  ],
  loud: [
    {
      name: 'the tool is left out',
      text: agent('[search]', '⟦agents⟧'),
      says: [said],
      hosts: [['vscode']],
      fixes: [[{ title: 'Add “agent” to “tools”', fixed: agent('[search, agent]', 'agents'), safe: false }]],
    },
    {
      name: 'its member is not enough',
      text: agent('"agent/runSubagent"', '⟦agents⟧'),
      says: [said],
      fixes: [
        [
          {
            title: 'Add “agent” to “tools”',
            fixed: agent('"agent/runSubagent, agent"', 'agents'),
            safe: false,
          },
        ],
      ],
    },
  ],
});
