import type { Cost, FieldRow, FieldType, MapType } from './host.ts';

/** The events that VS Code knows in an agent without a target of its own (1.139.1). */
const events = {
  SessionStart: 'When a session begins.',
  SessionEnd: 'When a session ends.',
  UserPromptSubmit: 'When the user sends a message.',
  PreToolUse: 'Before a tool runs; may forbid it.',
  PostToolUse: 'After a tool has run.',
  PreCompact: 'Before the conversation is shortened.',
  SubagentStart: 'When another agent is called.',
  SubagentStop: 'When the called agent has answered.',
  Stop: 'When the agent has answered.',
  ErrorOccurred: 'When something goes wrong.',
} as const;

function row(name: string, type: FieldType, summary: string, wrong: Cost = 'error'): FieldRow {
  return { name, type, summary, wrong, empty: wrong };
}

const command: FieldType = { is: 'text', anyScalar: true, nonEmpty: true };

const hook: MapType = {
  is: 'map',
  unknown: 'warning',
  // A hook needs its type, and a command for at least one system.
  needs: ['command', 'windows', 'linux', 'osx', 'bash', 'powershell'].map(name => ['type', name]),
  fields: [
    row('type', { is: 'text', values: ['command'] }, 'What kind of hook it is: always `command`.'),
    row('command', command, 'The command, for every system.'),
    row('windows', command, 'The command on Windows.'),
    row('linux', command, 'The command on Linux.'),
    row('osx', command, 'The command on macOS.'),
    row('bash', command, 'The command for Bash.'),
    row('powershell', command, 'The command for PowerShell.'),
    row('cwd', { is: 'text', anyScalar: true }, 'The folder that the command runs in.'),
    row(
      'env',
      { is: 'map', fields: [], others: { is: 'text', anyScalar: true } },
      'Environment variables for the command.',
    ),
    row('timeout', { is: 'number', quoted: true }, 'The seconds after which the command is stopped.'),
  ],
};

const matcher: MapType = {
  is: 'map',
  unknown: 'warning',
  fields: [
    row('matcher', { is: 'text', anyScalar: true }, 'The tools that the hooks are for.'),
    row('hooks', { is: 'list', of: hook }, 'The hooks that run.'),
  ],
};

const entry: FieldType = { is: 'one-of', of: [hook, matcher] };

/** Event → list of commands, or of groups that a matcher chooses. */
export const vscodeHooks: MapType = {
  is: 'map',
  unknown: 'warning',
  fields: Object.entries(events).map(([name, summary]) => row(name, { is: 'list', of: entry }, summary)),
};
