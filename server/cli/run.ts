import { join } from 'node:path';
import { type ParseArgsConfig, parseArgs } from 'node:util';
import { type CheckOptions, checkCommand, type Format, formats } from './check-command.ts';
import type { ConvertOptions } from './convert-command.ts';
import { explainCommand } from './explain-command.ts';
import { type HostsFormat, type HostsOptions, hostsCommand, hostsFormats } from './hosts-command.ts';
import type { Surroundings } from './surroundings.ts';

const usage = `Usage:
  agent-authoring check [paths…]      check agents, skills, prompts and instructions (default: the current folder)
    --format text|json|sarif|github   how to print the findings (default: text)
    --host ID                         only findings of this host; may be given several times
    --fix                             apply the safe fixes
    --unsafe-fixes                    with --fix: the others too
    --dry-run                         with --fix: say what would change and write nothing
    --fail-on error|warning|information   which findings make the exit status 1 (default: error)
  agent-authoring convert <file…>     carry agents, skills, instructions and prompts to another host
    --to ID                           vscode, copilot-cli, copilot-cloud, claude, opencode, gemini, cursor, codex, agent-skills
    --out DIR                         write below this folder in place of the project’s own
    --allow-wider                     write even where the result could do more than its source
    --force                           replace files that are there
    --dry-run                         say what would be written and write nothing
    --json                            print what was done as JSON
  agent-authoring hosts [paths…]      what each host makes of each file: whether it loads, and what is ignored
    --format text|json                how to print it (default: text)
    --host ID                         only this host; may be given several times
  agent-authoring explain <rule>      the page of a rule
  agent-authoring server --stdio      the language server, for any editor
  agent-authoring --help | --version

Exit status: 0 nothing at or above --fail-on, or no host refuses a file; 1 findings, a file that is refused or that was not converted;
2 wrong usage, unreadable configuration or an internal error.
`;

/** Runs one command line and gives its exit status. Never throws: what went wrong is a sentence on `err`, and 2. */
export function run(args: readonly string[], surroundings: Surroundings): number {
  try {
    return dispatch(args, surroundings);
  } catch (error) {
    surroundings.err(`agent-authoring: ${error instanceof UsageError ? error.message : describe(error)}\n`);
    return 2;
  }
}

/** Wrong words on the command line; its message is all that the user needs. */
class UsageError extends Error {}

function dispatch([command, ...rest]: readonly string[], surroundings: Surroundings): number {
  if (rest[0] === '--help' || rest[0] === '-h') return dispatch(['--help'], surroundings);
  switch (command) {
    case 'check':
      return checkCommand(checkOptions(rest), surroundings);
    case 'convert':
      return convertCommand(convertOptions(rest), surroundings);
    case 'hosts':
      return hostsCommand(hostsOptions(rest), surroundings);
    case 'explain':
      return explainCommand(rest, surroundings);
    case 'server':
      return startServer(rest);
    case '--version':
    case '-v':
      surroundings.out(`${(require('../../package.json') as { version: string }).version}\n`);
      return 0;
    case '--help':
    case '-h':
    case 'help':
      surroundings.out(usage);
      return 0;
    case undefined:
      throw new UsageError(`a command is missing.\n\n${usage}`);
    default:
      throw new UsageError(`there is no command “${command}”.\n\n${usage}`);
  }
}

/** The server is a program of its own beside this one; it reads its transport from the same command line and runs until it is told to end. */
function startServer(args: readonly string[]): number {
  if (args.length !== 1 || args[0] !== '--stdio')
    throw new UsageError('server takes --stdio and nothing else.');
  require(join(__dirname, 'server.cjs'));
  return 0;
}

function hostsOptions(args: string[]): HostsOptions {
  const { values, positionals } = parse(args, {
    format: { type: 'string', default: 'text' },
    host: { type: 'string', multiple: true },
  } as const);
  const format = hostsFormats.find((known): known is HostsFormat => known === values.format);
  if (format === undefined)
    throw new UsageError(`--format takes ${hostsFormats.join(' or ')}, not “${values.format}”.`);
  return { paths: positionals.length > 0 ? positionals : ['.'], format, hosts: values.host ?? [] };
}

function checkOptions(args: string[]): CheckOptions {
  const { values, positionals } = parse(args, {
    format: { type: 'string', default: 'text' },
    host: { type: 'string', multiple: true },
    fix: { type: 'boolean' },
    'unsafe-fixes': { type: 'boolean' },
    'dry-run': { type: 'boolean' },
    'fail-on': { type: 'string', default: 'error' },
  } as const);
  if (!isFormat(values.format)) {
    throw new UsageError(`--format takes ${formats.join(', ')}, not “${values.format}”.`);
  }
  const failOn = values['fail-on'];
  if (failOn !== 'error' && failOn !== 'warning' && failOn !== 'information') {
    throw new UsageError(`--fail-on takes error, warning or information, not “${failOn}”.`);
  }
  if ((values['unsafe-fixes'] || values['dry-run']) && !values.fix) {
    throw new UsageError('--unsafe-fixes and --dry-run go with --fix.');
  }
  return {
    paths: positionals.length > 0 ? positionals : ['.'],
    format: values.format,
    hosts: values.host ?? [],
    fix: !values.fix ? 'none' : values['unsafe-fixes'] ? 'all' : 'safe',
    dryRun: values['dry-run'] === true,
    failOn,
  };
}

function parse<const Options extends NonNullable<ParseArgsConfig['options']>>(
  args: string[],
  options: Options,
) {
  try {
    return parseArgs({ args, allowPositionals: true, options });
  } catch (error) {
    throw new UsageError(describe(error));
  }
}

/** Loaded when it is asked for: a check needs none of it. */
function convertCommand(options: ConvertOptions, surroundings: Surroundings): number {
  const command = require('./convert-command.ts') as typeof import('./convert-command.ts');
  return command.convertCommand(options, surroundings);
}

function convertOptions(args: string[]): ConvertOptions {
  const { values, positionals } = parseConvert(args);
  if (positionals.length === 0)
    throw new UsageError('convert takes the files to convert, as in: convert x.agent.md --to claude');
  if (values.to === undefined) throw new UsageError('convert takes --to with the host to convert to.');
  return {
    files: positionals,
    to: values.to,
    out: values.out,
    dryRun: values['dry-run'] === true,
    json: values.json === true,
    allowWider: values['allow-wider'] === true,
    force: values.force === true,
  };
}

function parseConvert(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        to: { type: 'string' },
        out: { type: 'string' },
        'dry-run': { type: 'boolean' },
        json: { type: 'boolean' },
        'allow-wider': { type: 'boolean' },
        force: { type: 'boolean' },
      },
    });
  } catch (error) {
    throw new UsageError(describe(error));
  }
}

function isFormat(format: string): format is Format {
  return (formats as readonly string[]).includes(format);
}

function describe(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
