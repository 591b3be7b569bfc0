/**
 * What a document is, decided from its path alone. `claude-plugin-agent` is an agent of a plugin of Claude Code, where other keys
 * and other faults count; `rule` is the instructions file of another host than Copilot; `plugin` is a manifest, which is no
 * Markdown and is not read yet; `page` is a Markdown file that is read only because a link names a heading in it.
 */
export type Kind =
  | 'agent'
  | 'claude-agent'
  | 'claude-plugin-agent'
  | 'opencode-agent'
  | 'gemini-agent'
  | 'cursor-agent'
  | 'kiro-agent'
  | 'factory-agent'
  | 'skill'
  | 'prompt'
  | 'command'
  | 'instructions'
  | 'rule'
  | 'memory'
  | 'plugin'
  | 'page';

/** Instructions and rules are the same thing to their authors: a header says for which files the text is. */
export function isInstructions(kind: Kind): boolean {
  return kind === 'instructions' || kind === 'rule';
}

/** Agents of Claude Code, whose tools and models are its own. */
export function isClaudeAgent(kind: Kind): boolean {
  return kind === 'claude-agent' || kind === 'claude-plugin-agent';
}
