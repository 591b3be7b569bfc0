import {
  type ConversionHost,
  conversionTitle,
  jobsOf,
  namesFor,
  type Subject,
} from '../../hosts/conversion.ts';
import { codeAt, fileReferences, toolReferences } from '../../syntax/mentions.ts';
import { applyEdits, type Edit } from '../../text/edit.ts';
import type { Span } from '../../text/span.ts';
import type { Ledger } from './ledger.ts';
import type { Material } from './material.ts';

/** A piece of a body that the source’s host reads as more than text. */
type Piece =
  | { readonly is: 'all' }
  /** Counted from 0. */
  | { readonly is: 'position'; readonly index: number }
  | { readonly is: 'named'; readonly name: string }
  | { readonly is: 'shell'; readonly command: string }
  | { readonly is: 'file'; readonly path: string }
  | { readonly is: 'tool'; readonly name: string }
  | { readonly is: 'variable'; readonly text: string };

interface Found {
  readonly span: Span;
  readonly piece: Piece;
}

/** The names of what is typed behind a command, in the order in which the text asks for them. */
export function inputNames(material: Material): readonly string[] {
  const names = found(material).flatMap(({ piece }) => (piece.is === 'named' ? [piece.name] : []));
  return [...new Set(names)];
}

/** The body in the words of the host. Nothing but the pieces changes, and each change is told. */
export function bodyFor(material: Material, host: ConversionHost, subject: Subject, ledger: Ledger): string {
  if (host === material.host) return material.body;
  const { text } = material.text;
  const start = text.length - material.body.length;
  const inputs = inputNames(material);
  const edits: Edit[] = [];
  for (const { span, piece } of found(material)) {
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

/** Every piece of the body, in order, none inside another. */
function found(material: Material): readonly Found[] {
  const pieces = (finders[material.host]?.(material) ?? []).sort((a, b) => a.span.start - b.span.start);
  let end = -1;
  return pieces.filter(({ span }) => {
    if (span.start < end) return false;
    end = span.end;
    return true;
  });
}

const finders: { readonly [K in ConversionHost]?: (material: Material) => Found[] } = {
  vscode: ofVscode,
  'copilot-cloud': ofVscode,
  claude: ofClaude,
  opencode: ofOpencode,
  gemini: ofGemini,
};

function ofVscode(material: Material): Found[] {
  const { text } = material;
  const inText = (name: string, before: string, span: Span, piece: Piece): Found => ({
    span: { start: span.start - before.length, end: span.end },
    piece: { ...piece, ...(piece.is === 'tool' ? { name } : {}) },
  });
  const mentions = [
    ...toolReferences(text).map(({ span, text: name }) => inText(name, '#tool:', span, { is: 'tool', name })),
    ...fileReferences(text).map(({ span, text: path }) => inText(path, '#file:', span, { is: 'file', path })),
  ];
  const inputs = matches(material, /\$\{input:([\w-]+)(?::[^}]*)?\}/g, ([, name = '']) => ({
    is: 'named',
    name,
  }));
  const variables = matches(
    material,
    /\$\{(?:workspaceFolder|workspaceFolderBasename|file|fileBasename|fileDirname|fileBasenameNoExtension|selection|selectedText)\}/g,
    ([all]) => ({
      is: 'variable',
      text: all,
    }),
  );
  return [...mentions, ...inputs, ...(material.subject === 'prompt' ? variables : [])];
}

function ofClaude(material: Material): Found[] {
  if (material.subject === 'agent') return [];
  if (material.subject === 'instructions') return filesBehindAt(material);
  const declared = declaredNames(material);
  const pieces = [
    ...matches(material, /(?<!\\)\$ARGUMENTS\[(\d+)\]/g, ([, index]) => ({
      is: 'position',
      index: Number(index),
    })),
    ...matches(material, /(?<!\\)\$ARGUMENTS\b(?!\[)/g, () => ({ is: 'all' })),
    ...matches(material, /(?<=^|\s)!`([^`\n]+)`/gm, ([, command = '']) => ({ is: 'shell', command })),
    ...matches(material, /\$\{CLAUDE_[A-Z_]+\}/g, ([text]) => ({ is: 'variable', text })),
    ...declared.flatMap(name =>
      matches(material, new RegExp(`(?<!\\\\)\\$${name}\\b`, 'g'), () => ({ is: 'named', name })),
    ),
  ];
  if (material.subject === 'skill') return pieces;
  const positions = matches(material, /(?<![\\\w$])\$(\d)\b(?![\d.,])/g, ([, index]) => ({
    is: 'position',
    index: Number(index),
  }));
  return [...pieces, ...positions.filter(isProse(material)), ...filesBehindAt(material)];
}

/** The names that a command’s header gives to what is typed behind it. */
export function declaredNames({ data }: Pick<Material, 'data'>): readonly string[] {
  const names = Array.isArray(data.arguments) ? data.arguments : String(data.arguments ?? '').split(/\s+/);
  return names.filter((name): name is string => typeof name === 'string' && /^\w+$/.test(name));
}

function ofOpencode(material: Material): Found[] {
  if (material.subject !== 'prompt') return [];
  return [
    ...matches(material, /\$ARGUMENTS\b/g, () => ({ is: 'all' })),
    ...matches(material, /(?<![\\\w$])\$([1-9])\b/g, ([, index]) => ({
      is: 'position',
      index: Number(index) - 1,
    })),
    ...matches(material, /!`([^`\n]+)`/g, ([, command = '']) => ({ is: 'shell', command })),
    ...filesBehindAt(material),
  ];
}

function ofGemini(material: Material): Found[] {
  if (material.subject !== 'prompt') return [];
  return [
    ...matches(material, /\{\{args\}\}/g, () => ({ is: 'all' })),
    ...matches(material, /!\{([^{}]+)\}/g, ([, command = '']) => ({ is: 'shell', command })),
    ...matches(material, /@\{([^{}]+)\}/g, ([, path = '']) => ({ is: 'file', path })),
  ];
}

/** `@path` in prose. What has no dot or slash may be a person. */
function filesBehindAt(material: Material): Found[] {
  return matches(material, /(?<![\w`@/.])@((?:[\w~-][\w./~-]*)?[/.][\w./-]*\w)/g, ([, path = '']) => ({
    is: 'file',
    path,
  })).filter(isProse(material));
}

function isProse({ text }: Material): (found: Found) => boolean {
  return ({ span }) => codeAt(text, span.start) === undefined;
}

function matches(
  { text: { text, bodyStart }, body }: Material,
  pattern: RegExp,
  piece: (match: RegExpExecArray) => Piece,
): Found[] {
  const from = Math.max(bodyStart, text.length - body.length);
  pattern.lastIndex = from;
  const all: Found[] = [];
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    all.push({ span: { start: match.index, end: match.index + match[0].length }, piece: piece(match) });
  }
  return all;
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
