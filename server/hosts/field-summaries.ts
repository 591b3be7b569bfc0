import type { Deprecation } from './host.ts';

/** One line on each header key, for completion and hover. What differs between hosts stands in their tables. */
export const agentSummaries = {
  name: 'The name that the agent is shown and called by; without it the file’s name.',
  description: 'What the agent does and when to choose it.',
  'argument-hint': 'What the input box shows to say what to type.',
  model: 'The model to answer with; of a list the first one that is available.',
  'model-policy': 'Whether `model` is a wish or a must.',
  'reasoning-effort': 'How much the model thinks before it answers.',
  tools: 'The tools that the agent may use. Without it all of them, with an empty list none.',
  handoffs: 'Buttons below the answer that lead on to another agent.',
  target: 'The program that the agent is meant for; without it every one that reads the file.',
  agents: 'The agents that this one may call; `*` for all, an empty list for none.',
  'user-invocable': 'Whether people can choose the agent themselves.',
  'disable-model-invocation': 'Whether other agents are kept from calling this one.',
  infer: 'Whether other agents may call this one.',
  'mcp-servers': 'MCP servers that start with the agent.',
  github: 'What the agent may do on GitHub.',
  metadata: 'Notes of the author’s own, as keys and texts.',
  hooks: 'Commands that run at events of a session.',
  skills: 'Skills whose text the agent gets from the start.',
  'include-custom-instructions':
    'Whether the agent gets the repository’s instructions when it is called by another one.',
  'deferred-tool-loading': 'Whether tools are described to the model only when it asks for them.',
  advancedOptions: 'Undocumented settings of VS Code.',
} as const;

export const skillSummaries = {
  name: 'The skill’s name, which should be that of its folder.',
  description: 'What the skill does and when to use it, in words that a user would say.',
  license: 'The licence, by name or by the file that holds it.',
  compatibility: 'What the skill needs around it: product, packages, network.',
  metadata: 'Notes of the author’s own, as keys and texts.',
  'allowed-tools': 'Tools that need no permission while the skill is in use.',
  'argument-hint': 'What the input box shows to say what to type behind the command.',
  'user-invocable': 'Whether people can call the skill as a command.',
  'disable-model-invocation': 'Whether the model is kept from choosing the skill itself.',
  context: '`fork` runs the skill in an agent of its own.',
} as const;

export const promptSummaries = {
  name: 'The name of the command; without it the file’s name.',
  description: 'What the prompt does.',
  'argument-hint': 'What the input box shows to say what to type behind the command.',
  model: 'The model to answer with; of a list the first one that is available.',
  tools: 'The tools that the prompt may use.',
  agent: 'The agent that runs the prompt.',
  mode: 'The agent that runs the prompt.',
} as const;

export const instructionsSummaries = {
  name: 'The name that is shown; without it the file’s name.',
  description: 'What the instructions are about.',
  applyTo: 'The files that the instructions are for, as globs with commas between them.',
  excludeAgent: 'The agent that does not get the instructions.',
  paths: 'The files that the rule is for, as a list of globs.',
} as const;

/** `infer` named both things that have keys of their own now; true is what holds without it. */
export const inferRewrites: Deprecation['rewrites'] = {
  true: 'remove',
  false: { key: 'disable-model-invocation', value: 'true' },
};
