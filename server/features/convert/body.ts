import {
  type ConversionHost,
  conversionTitle,
  jobsOf,
  namesFor,
  type Subject,
} from '../../hosts/conversion.ts';
import { applyEdits, type Edit } from '../../text/edit.ts';
import { inputNames, type Piece, piecesOf } from './body-pieces.ts';
import type { Ledger } from './ledger.ts';
import type { Material } from './material.ts';

/** The body in the words of the host. Nothing but the pieces changes, and each change is told. */
export function bodyFor(material: Material, host: ConversionHost, subject: Subject, ledger: Ledger): string {
  if (host === material.host) return material.body;
  const { text } = material.text;
  const start = text.length - material.body.length;
  const inputs = inputNames(material);
  const edits: Edit[] = [];
  for (const { span, piece } of piecesOf(material)) {
    const old = text.slice(span.start, span.end);
    const written = writers[host]?.(piece, subject, inputs);
    if (written === undefined) {
      tellLeft(old, piece, host, ledger);
    } else if (written !== old) {
      edits.push({ span: { start: span.start - start, end: span.end - start }, text: written });
      ledger.change(`“${old}” is written “${written}”.`);
    }
  }
  return applyEdits(material.body, edits);
}

function tellLeft(old: string, piece: Piece, host: ConversionHost, ledger: Ledger): void {
  const comfort = piece.is === 'tool' || piece.is === 'file';
  ledger.lose(
    old,
    comfort ? 'comfort' : 'ability',
    `“${old}” stays as it is and is plain text for ${conversionTitle(host)}.`,
  );
}

type Writer = (piece: Piece, subject: Subject, inputs: readonly string[]) => string | undefined;

/** The host’s own words for a piece; undefined where it has none and the text stays. */
const writers: { readonly [K in ConversionHost]?: Writer } = {
  vscode: (piece, subject) => {
    if (piece.is === 'file') return `#file:${piece.path}`;
    if (subject !== 'prompt') return undefined;
    if (piece.is === 'all') return `\${input:arguments}`;
    if (piece.is === 'position') return `\${input:argument${piece.index + 1}}`;
    return piece.is === 'named' ? `\${input:${piece.name}}` : undefined;
  },
  claude: (piece, subject, inputs) => {
    if (piece.is === 'tool') return toolWords(piece.name, 'claude');
    if (piece.is === 'file')
      return subject === 'prompt' || subject === 'instructions' ? `@${piece.path}` : code(piece.path);
    if (subject !== 'prompt') return undefined;
    if (piece.is === 'all') return '$ARGUMENTS';
    if (piece.is === 'position') return `$ARGUMENTS[${piece.index}]`;
    if (piece.is === 'named') return inputs.length === 1 ? '$ARGUMENTS' : `$${piece.name.replace(/-/g, '_')}`;
    return piece.is === 'shell' ? `!\`${piece.command}\`` : undefined;
  },
  opencode: (piece, subject, inputs) => {
    if (piece.is === 'tool') return toolWords(piece.name, 'opencode');
    if (subject !== 'prompt') return piece.is === 'file' ? code(piece.path) : undefined;
    if (piece.is === 'file') return `@${piece.path}`;
    if (piece.is === 'all') return '$ARGUMENTS';
    if (piece.is === 'position') return `$${piece.index + 1}`;
    if (piece.is === 'named')
      return inputs.length === 1 ? '$ARGUMENTS' : `$${inputs.indexOf(piece.name) + 1}`;
    return piece.is === 'shell' ? `!\`${piece.command}\`` : undefined;
  },
  gemini: (piece, subject, inputs) => {
    if (piece.is === 'tool') return toolWords(piece.name, 'gemini');
    if (subject !== 'prompt') return piece.is === 'file' ? code(piece.path) : undefined;
    if (piece.is === 'file') return `@{${piece.path}}`;
    if (piece.is === 'all' || (piece.is === 'named' && inputs.length === 1)) return '{{args}}';
    return piece.is === 'shell' && balanced(piece.command) ? `!{${piece.command}}` : undefined;
  },
  cursor: piece => {
    if (piece.is === 'file') return `@${piece.path}`;
    return piece.is === 'tool' ? code(piece.name) : undefined;
  },
  codex: piece => {
    if (piece.is === 'tool') return code(piece.name);
    return piece.is === 'file' ? code(piece.path) : undefined;
  },
};

/** The tool under the host’s own name, as code: no other host reads mentions. */
function toolWords(name: string, host: ConversionHost): string {
  const names = (jobsOf('vscode', name) ?? []).flatMap(job => namesFor(host, job));
  return names.length === 0 ? code(name) : [...new Set(names)].map(code).join(', ');
}

function code(text: string): string {
  return `\`${text}\``;
}

/** Gemini CLI finds the end of a command by its braces. */
function balanced(command: string): boolean {
  let depth = 0;
  for (const character of command) {
    if (character === '{') depth++;
    if (character === '}') depth--;
    if (depth < 0) return false;
  }
  return depth === 0;
}
