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

/** Keys that Claude Code brought, some of which others take over. */
export const claudeSummaries = {
  disallowedTools: 'Tools that the agent does not get.',
  permissionMode: 'How the agent asks for permission.',
  maxTurns: 'After how many turns the agent stops.',
  mcpServers: 'MCP servers that the agent may use.',
  memory: 'The folder in which the agent keeps what it has learnt.',
  background: 'Whether the agent works in the background.',
  effort: 'How much the model thinks before it answers.',
  isolation: 'Whether the agent gets a working tree of its own.',
  color: 'The colour that the agent is shown in.',
  initialPrompt: 'What is said first when the agent leads the session.',
  omitClaudeMd: 'Whether CLAUDE.md is left out.',
} as const;

/** Keys of OpenCode, Gemini CLI, Cursor, Kiro and Factory. */
export const foreignSummaries = {
  mode: 'Whether people choose the agent, other agents call it, or both.',
  variant: 'Which variant of the model answers.',
  temperature: 'How freely the model answers.',
  top_p: 'How many of the likeliest words the model chooses from.',
  prompt: 'The instructions, where they do not stand below the header.',
  permission: 'What the agent may do, and what it asks about, by tool and pattern.',
  permissions: 'What the agent may do, and what it asks about, as rules.',
  steps: 'After how many steps the agent stops.',
  maxSteps: 'After how many steps the agent stops.',
  disable: 'Whether the agent is switched off.',
  hidden: 'Whether the agent is left out of the list that people choose from.',
  color: 'The colour that the agent is shown in.',
  options: 'What goes to the provider of the model with each request.',
  display_name: 'The name that the agent is shown by.',
  kind: 'Whether the agent runs here or elsewhere.',
  mcp_servers: 'MCP servers that start with the agent.',
  max_turns: 'After how many turns the agent stops.',
  timeout_mins: 'After how many minutes the agent is stopped.',
  agent_card_url: 'Where a remote agent describes itself.',
  agent_card_json: 'What a remote agent says of itself.',
  auth: 'How a remote agent is signed in to.',
  readonly: 'Whether the agent is kept from changing anything.',
  is_background: 'Whether the agent works in the background.',
  paths: 'The files that bring the skill to mind, as globs.',
  allowedTools: 'Tools that need no permission.',
  excludedTools: 'Tools that the agent does not get.',
  toolAliases: 'Other names for tools.',
  toolsSettings: 'What single tools may do.',
  includeMcpJson: 'Whether the agent gets the MCP servers of the project.',
  includePowers: 'Whether the agent gets the powers that are installed.',
  resources: 'Files, skills and knowledge that the agent gets from the start.',
  keyboardShortcut: 'The keys that choose the agent.',
  welcomeMessage: 'What is shown when the agent is chosen.',
  reasoningEffort: 'How much the model thinks before it answers.',
  enabled: 'Whether the skill is switched on.',
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
  globs: 'The files that the rule is for, as globs with commas between them.',
  alwaysApply: 'Whether the rule is always there.',
} as const;

/** `infer` named both things that have keys of their own now; true is what holds without it. */
export const inferRewrites: Deprecation['rewrites'] = {
  true: 'remove',
  false: { key: 'disable-model-invocation', value: 'true' },
};
