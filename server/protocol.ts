/** The few messages and patterns that client and server share. Imports nothing, so that the client stays thin. */

/** Files that the server reads, as glob patterns of the editor. */
export const documentPatterns: readonly string[] = [
  '**/*.agent.md',
  '**/*.chatmode.md',
  '**/.github/agents/*.md',
  '**/.claude/agents/**/*.md',
  '**/.claude/commands/**/*.md',
  '**/.claude/rules/**/*.md',
  '**/.opencode/agent/**/*.md',
  '**/.opencode/agents/**/*.md',
  '**/.opencode/mode/*.md',
  '**/.opencode/modes/*.md',
  '**/.gemini/agents/*.md',
  '**/.cursor/agents/*.md',
  '**/.kiro/agents/**/*.md',
  '**/.factory/droids/*.md',
  '**/SKILL.md',
  '**/*.prompt.md',
  '**/*.instructions.md',
  '**/copilot-instructions.md',
  '**/AGENTS.md',
  '**/AGENTS.override.md',
  '**/CLAUDE.md',
  '**/CLAUDE.local.md',
  '**/GEMINI.md',
];

/** Files that decide what the documents mean. */
export const projectFilePatterns: readonly string[] = [
  '**/.agent-authoring.yaml',
  '**/.vscode/mcp.json',
  '**/.mcp.json',
  '**/.vscode/settings.json',
  '**/.claude-plugin/plugin.json',
];

/** Language ids of VS Code for documents that have no path yet. */
export const documentLanguages: readonly string[] = ['chatagent', 'skill', 'prompt', 'instructions'];

/** What a client may say of itself when it starts the server. */
export interface InitializationOptions {
  /** Its own command that asks for suggestions again, run after one that leads to more. */
  readonly suggestCommand?: string;
  /** Whether it sends an `EditorEnvironment` after the start: until then no name is called unknown. */
  readonly sendsEnvironment?: boolean;
  /** Its own command that lists reasons, run with `ShownReasons` when the line above a file is clicked. */
  readonly reasonsCommand?: string;
}

/** Why hosts make of a file what the line above it says. */
export interface ShownReasons {
  readonly uri: string;
  readonly hosts: readonly {
    readonly title: string;
    /** In words: “loads, parts ignored”. */
    readonly verdict: string;
    readonly reasons: readonly {
      readonly rule: string;
      readonly message: string;
      /** Lines and UTF-16 characters, from 0. */
      readonly range: { readonly start: Place; readonly end: Place };
    }[];
  }[];
}

interface Place {
  readonly line: number;
  readonly character: number;
}

/** What only the editor knows: plain data, sent after the start and whenever it changes. */
export interface EditorEnvironment {
  /** Tools that installed extensions contribute and that may be named in a file, by their full reference name. */
  readonly tools: readonly ContributedTool[];
  /** Agents from extensions and from the user's own folders. */
  readonly agents: readonly { readonly name: string; readonly description: string }[];
  /** Names of skills from extensions and from the user's own folders. */
  readonly skills: readonly string[];
  /** MCP servers that the user's profile declares. */
  readonly servers: readonly string[];
  /** The folders that `chat.agentFilesLocations` and its kin add, by kind, as the settings write them. */
  readonly locations: { readonly [kind: string]: readonly string[] };
}

export interface ContributedTool {
  /** `publisher.name/toolReferenceName`, the extension's id as its manifest writes it; a tool set has no slash. */
  readonly id: string;
  readonly description: string;
  /** The extension's display name. */
  readonly extension: string;
}

/** Notification from client to server, with an `EditorEnvironment`. */
export const environmentNotification = 'agentAuthoring/environment';

/** Request from client to server, with a `ConversionQuestion`: what a document would be in another host. */
export const conversionRequest = 'agentAuthoring/convert';

export interface ConversionQuestion {
  readonly uri: string;
  /** The text as the editor shows it. */
  readonly text: string;
  /** The id of one of `conversionTargets`. */
  readonly to: string;
}

export type ConversionAnswer =
  | {
      /** Where the host looks for the result, below the workspace folder. */
      readonly place: string;
      readonly text: string;
      /** The most dangerous first. */
      readonly lost: readonly { readonly danger: string; readonly message: string }[];
      readonly changed: readonly string[];
    }
  | { readonly refused: string };

/** The hosts that a document can be carried to. */
export const conversionTargets: readonly { readonly id: string; readonly title: string }[] = [
  { id: 'vscode', title: 'VS Code' },
  { id: 'copilot-cli', title: 'Copilot CLI' },
  { id: 'copilot-cloud', title: 'Copilot cloud' },
  { id: 'claude', title: 'Claude Code' },
  { id: 'opencode', title: 'OpenCode' },
  { id: 'gemini', title: 'Gemini CLI' },
  { id: 'cursor', title: 'Cursor' },
  { id: 'codex', title: 'Codex' },
  { id: 'agent-skills', title: 'Agent Skills' },
];
