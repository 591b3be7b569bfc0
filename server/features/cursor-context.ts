import { type Span, span, touches } from '../text/span.ts';
import { flowPlace } from './flow-place.ts';
import {
  enclosing,
  type HeaderLine,
  type HeaderOutline,
  type OutlineNode,
  pathTo,
  type Step,
} from './header-outline.ts';
import type { Quote, Site } from './word.ts';

/** What the place of the cursor in the header may be for. */
export type HeaderPlace = KeyPlace | ValuePlace;

/** On a key, or where one may begin. */
export interface KeyPlace {
  readonly is: 'key';
  /** The map that the key belongs to. */
  readonly path: readonly Step[];
  readonly word: Span;
  /** Whether a colon stands behind the word, so that the key alone is replaced. */
  readonly hasColon: boolean;
  /** The keys beside it. */
  readonly present: ReadonlySet<string>;
  /** Written before the key: `- ` where it begins an item. */
  readonly lead: string;
  /** Whether the map is written between braces. */
  readonly isFlow: boolean;
}

/** On a value, or where one may stand. */
export interface ValuePlace {
  readonly is: 'value';
  readonly path: readonly Step[];
  readonly site: Site;
}

/**
 * What could be meant at the cursor: the text alone cannot tell the first key of a map in a list from an item of a list of
 * names, so whoever knows the fields decides. Empty in comments and in block text. The cursor must stand in the header.
 */
export function headerPlaces(text: string, outline: HeaderOutline, offset: number): HeaderPlace[] {
  const line = outline.lines.findLast(candidate => touches(candidate.span, offset));
  if (line === undefined || line.inside === 'literal') return [];
  if (line.inside === 'flow') return inFlow(text, outline, line.open.at(-1), offset);
  const node = line.nodes.findLast(candidate => candidate.head.start <= offset);
  if (node === undefined) return line.nodes.length > 0 ? [] : onLooseLine(text, outline, line, offset);
  if (node.is === 'key' && offset <= node.head.end) return [onKey(outline, node)];
  return offset < node.valueStart ? [] : behind(text, outline, line, node, offset);
}

function onKey(outline: HeaderOutline, node: OutlineNode): KeyPlace {
  const present = keysIn(outline, node.parent, node);
  return { ...keyPlace(pathTo(node.parent), node.head, present), hasColon: true };
}

function keyPlace(path: readonly Step[], word: Span, present: ReadonlySet<string>, lead = ''): KeyPlace {
  return { is: 'key', path, word, hasColon: false, present, lead, isFlow: false };
}

/** Behind a colon or a dash on the same line. */
function behind(
  text: string,
  outline: HeaderOutline,
  line: HeaderLine,
  node: OutlineNode,
  offset: number,
): HeaderPlace[] {
  const { end } = line.span;
  const valueStart = skipBlanks(text, node.valueStart, end);
  const value = text.slice(valueStart, end);
  if (/^[[{]/.test(value)) return offset > valueStart ? inFlow(text, outline, node, offset) : [];
  if (/^[|>][-+\d]*[ \t]*(?:#.*)?$/.test(value)) return [];
  // The brackets may stand on the next line.
  if (flowEnd(outline, node) > end) return [];
  const lead = offset === node.valueStart ? ' ' : '';
  const region = span(Math.min(valueStart, offset), end);
  const path = pathTo(node);
  if (node.is === 'dash') {
    const site: Site = {
      style: 'block',
      region,
      isFlow: false,
      lead,
      close: '',
      siblings: itemsOf(text, outline, node.parent, node),
    };
    const key = /^[\w-]*$/.test(value.trimEnd())
      ? [keyPlace(path, trimmed(text, region), new Set(), lead)]
      : [];
    return [{ is: 'value', path, site }, ...key];
  }
  // A list or a map below means that the value is there, whatever is typed here.
  if (outline.nodes.some(child => child.parent === node)) return [];
  return [{ is: 'value', path, site: inlineSite(region, lead) }];
}

function inlineSite(region: Span, lead: string): Site {
  return { style: 'inline', region, isFlow: false, lead, close: '', siblings: [] };
}

/** A line that begins with neither key nor dash: blank, half-typed, or going on with the line above. */
function onLooseLine(text: string, outline: HeaderOutline, line: HeaderLine, offset: number): HeaderPlace[] {
  const start = line.span.start + line.indent;
  const isBlank = start === line.span.end;
  const region = isBlank ? span(offset, offset) : trimmed(text, span(start, line.span.end));
  if (!touches(region, offset) || text[region.start] === '#') return [];
  const column = region.start - line.span.start;
  const parent = enclosing(line.open, { is: 'key', column }).at(-1);
  const path = pathTo(parent);
  // Two words are no key: a sentence goes on here, or begins.
  const isWord = !/\s/.test(text.slice(region.start, region.end));
  const keys = isWord ? [keyPlace(path, region, keysIn(outline, parent, undefined))] : [];
  if (parent?.is === 'key') {
    if (inlineValue(text, outline, parent).text !== '') {
      return [{ is: 'value', path, site: inlineSite(region, '') }];
    }
    const children = outline.nodes.filter(node => node.parent === parent);
    if (children.some(node => node.is === 'key')) return keys;
    const siblings = itemsOf(text, outline, parent, undefined);
    const site: Site = { style: 'block', region, isFlow: false, lead: '- ', close: '', siblings };
    const item = [...path, 'item'] as const;
    return [
      { is: 'value', path: item, site },
      ...(isWord ? [keyPlace(item, region, new Set(), '- ')] : []),
      ...(children.length === 0 ? keys : []),
    ];
  }
  return keys;
}

function inFlow(
  text: string,
  outline: HeaderOutline,
  node: OutlineNode | undefined,
  offset: number,
): HeaderPlace[] {
  if (node === undefined) return [];
  const start = node.valueStart + text.slice(node.valueStart, outline.content.end).search(/\S|$/);
  const place = flowPlace(text, span(start, flowEnd(outline, node)), offset);
  if (place === undefined) return [];
  const path = [...pathTo(node), ...place.path];
  if (place.is === 'key') {
    const { word, hasColon, present } = place;
    return [{ is: 'key', path, word, hasColon, present, lead: '', isFlow: true }];
  }
  const lead =
    place.is === 'value' ? leadBehindColon(text, place.region) : indentation(text, outline, node, offset);
  const style = place.is === 'item' ? 'flow' : 'inline';
  const close = place.is === 'item' && place.isUnclosed ? ']' : '';
  return [
    { is: 'value', path, site: { style, region: place.region, isFlow: true, lead, close, siblings: [] } },
  ];
}

function leadBehindColon(text: string, region: Span): string {
  return text[region.start - 1] === ':' ? ' ' : '';
}

/** Strict YAML wants every further line of a list deeper than its key. */
function indentation(text: string, outline: HeaderOutline, node: OutlineNode, offset: number): string {
  const line = outline.lines.findLast(candidate => touches(candidate.span, offset));
  if (line?.inside !== 'flow') return '';
  const column = Math.min(line.indent, offset - line.span.start);
  const isFirst = !/[\s,]/.test(text.slice(line.span.start + column, offset));
  return isFirst && column <= node.column ? ' '.repeat(node.column + 2 - column) : '';
}

/** Where the flow collection of a node ends at the latest: before the next line that is none of it. */
function flowEnd(outline: HeaderOutline, node: OutlineNode): number {
  const first = outline.lines.findIndex(line => line.nodes.includes(node));
  let end = outline.lines[first]?.span.end ?? node.valueStart;
  for (const line of outline.lines.slice(first + 1)) {
    if (line.inside !== 'flow') break;
    end = line.span.end;
  }
  return end;
}

function keysIn(
  outline: HeaderOutline,
  parent: OutlineNode | undefined,
  own: OutlineNode | undefined,
): Set<string> {
  const keys = outline.nodes.filter(node => node.is === 'key' && node.parent === parent && node !== own);
  return new Set(keys.map(node => node.key));
}

/** The other items of a block list, those without a text left out. */
function itemsOf(
  text: string,
  outline: HeaderOutline,
  parent: OutlineNode | undefined,
  own: OutlineNode | undefined,
): { readonly text: string; readonly quote: Quote }[] {
  return outline.nodes
    .filter(node => node.is === 'dash' && node.parent === parent && node !== own)
    .map(node => inlineValue(text, outline, node))
    .filter(item => item.text !== '');
}

/** What stands behind a node on its own line. */
function inlineValue(
  text: string,
  outline: HeaderOutline,
  node: OutlineNode,
): { readonly text: string; readonly quote: Quote } {
  const line = outline.lines.find(candidate => candidate.nodes.includes(node));
  const whole = trimmed(text, span(node.valueStart, line?.span.end ?? node.valueStart));
  const written = text.slice(whole.start, whole.end);
  const first = written[0];
  if (first !== "'" && first !== '"') return { text: written, quote: '' };
  return { text: written.slice(1, written.endsWith(first) ? -1 : undefined), quote: first };
}

/** The span without blanks around it and without the comment behind it. */
function trimmed(text: string, whole: Span): Span {
  const start = skipBlanks(text, whole.start, whole.end);
  const written = text.slice(start, whole.end).replace(/(?:^|[ \t]+)#.*$/, '');
  return span(start, start + written.trimEnd().length);
}

function skipBlanks(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && (text[at] === ' ' || text[at] === '\t')) at++;
  return at;
}
