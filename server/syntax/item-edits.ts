import type { Edit } from '../text/edit.ts';
import { lineEnding } from '../text/line-index.ts';
import { type Span, span } from '../text/span.ts';
import type { Item, ItemList } from './items.ts';
import { plainOrQuoted } from './scalar-edits.ts';

/** Writes `names` where `item` stood, each in that item's quotes and in the list's own style. */
export function replaceItem(text: string, list: ItemList, item: Item, names: readonly string[]): Edit[] {
  if (names.length === 0) return removeItem(text, list, item);
  const written = names.map(name => quoted(name, item.quote, list));
  if (list.style === 'block') {
    const lead = text.slice(lineStart(text, item.whole.start), item.whole.start);
    return [{ span: item.whole, text: written.join(lineEnding(text, item.whole.end) + lead) }];
  }
  return [{ span: item.whole, text: written.join(separator(text, list)) }];
}

/** Takes `item` out together with its comma or its line; a comment behind a block item goes with it. */
export function removeItem(text: string, list: ItemList, item: Item): Edit[] {
  if (list.style === 'block') return [{ span: wholeLine(text, item.whole), text: '' }];
  const index = list.items.indexOf(item);
  const next = list.items[index + 1];
  const previous = list.items[index - 1];
  if (next !== undefined) return [{ span: span(item.whole.start, next.whole.start), text: '' }];
  if (previous !== undefined) return [{ span: span(previous.whole.end, item.whole.end), text: '' }];
  return [{ span: item.whole, text: '' }];
}

/** Takes several items out of one list with edits that do not overlap. */
export function removeItems(text: string, list: ItemList, gone: ReadonlySet<Item>): Edit[] {
  if (list.style === 'block')
    return list.items.filter(item => gone.has(item)).flatMap(item => removeItem(text, list, item));
  const edits: Edit[] = [];
  const kept = list.items.filter(item => !gone.has(item));
  const last = kept.at(-1);
  for (const [index, item] of list.items.entries()) {
    if (!gone.has(item)) continue;
    const next = list.items[index + 1];
    const isTail = last === undefined || item.whole.start > last.whole.start;
    if (isTail) continue;
    edits.push({ span: span(item.whole.start, next?.whole.start ?? item.whole.end), text: '' });
  }
  const end = list.items.at(-1);
  if (end !== undefined && last !== end) {
    const from = last?.whole.end ?? list.items[0]?.whole.start ?? end.whole.start;
    edits.push({ span: span(from, end.whole.end), text: '' });
  }
  return edits;
}

/** Puts `names` behind the last item, in the list's own style and quoting. The list must have an item or be a flow list. */
export function addItems(text: string, list: ItemList, names: readonly string[]): Edit[] {
  const last = list.items.at(-1);
  if (last === undefined) {
    return [
      {
        span: span(list.span.start + 1, list.span.start + 1),
        text: names.map(name => quoted(name, '', list)).join(', '),
      },
    ];
  }
  const at = span(last.whole.end, last.whole.end);
  const written = names.map(name => quoted(name, last.quote, list));
  if (list.style === 'block') {
    const lead =
      lineEnding(text, last.whole.end) + text.slice(lineStart(text, last.whole.start), last.whole.start);
    const behind = span(lineEnd(text, last.whole.end), lineEnd(text, last.whole.end));
    return [{ span: behind, text: written.map(name => lead + name).join('') }];
  }
  return [{ span: at, text: written.map(name => separator(text, list) + name).join('') }];
}

/** The name in `quote`, or in single quotes where a plain scalar would not be read as this text. */
function quoted(name: string, quote: Item['quote'], list: ItemList): string {
  if (quote === "'") return `'${name.replaceAll("'", "''")}'`;
  if (quote === '"') return `"${name.replace(/["\\]/g, '\\$&')}"`;
  // All tools of a server, `server/*`, are plain to every reader: a `*` is special only where a value begins.
  if (list.style === 'comma' || /^[A-Za-z_][\w./@-]*\/\*$/.test(name)) return name;
  return plainOrQuoted(name);
}

/** What stands between the first two items, so that a list over several lines stays one. */
function separator(text: string, list: ItemList): string {
  const [first, second] = list.items;
  if (first === undefined || second === undefined) return ', ';
  const between = text.slice(first.whole.end, second.whole.start);
  return /^\s*,\s*$/.test(between) ? between : ', ';
}

function lineStart(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && text[at - 1] !== '\n' && text[at - 1] !== '\r') at--;
  return at;
}

function lineEnd(text: string, offset: number): number {
  let at = offset;
  while (at < text.length && text[at] !== '\n' && text[at] !== '\r') at++;
  return at;
}

function wholeLine(text: string, part: Span): Span {
  const end = lineEnd(text, part.end);
  const after = text.startsWith('\r\n', end) ? end + 2 : Math.min(end + 1, text.length);
  return span(lineStart(text, part.start), after);
}
