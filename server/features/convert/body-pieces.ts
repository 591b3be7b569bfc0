import type { ConversionHost } from '../../hosts/conversion.ts';
import { codeAt, fileReferences, toolReferences } from '../../syntax/mentions.ts';
import type { Span } from '../../text/span.ts';
import type { Material } from './material.ts';

/** A piece of a body that the source’s host reads as more than text. */
export type Piece =
  | { readonly is: 'all' }
  /** Counted from 0. */
  | { readonly is: 'position'; readonly index: number }
  | { readonly is: 'named'; readonly name: string }
  | { readonly is: 'shell'; readonly command: string }
  | { readonly is: 'file'; readonly path: string }
  | { readonly is: 'tool'; readonly name: string }
  | { readonly is: 'variable'; readonly text: string };

export interface Found {
  readonly span: Span;
  readonly piece: Piece;
}

/** The names of what is typed behind a command, in the order in which the text asks for them. */
export function inputNames(material: Material): readonly string[] {
  const names = piecesOf(material).flatMap(({ piece }) => (piece.is === 'named' ? [piece.name] : []));
  return [...new Set(names)];
}

/** Every piece of the body, in order, none inside another. */
export function piecesOf(material: Material): readonly Found[] {
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
