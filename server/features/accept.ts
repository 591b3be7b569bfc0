import type { Edit } from '../text/edit.ts';
import { escapeSnippet } from '../text/snippet.ts';
import { span } from '../text/span.ts';
import type { Quote, Word } from './word.ts';

/** What accepting `name` at the word writes: in the list's own quotes, with the comma that is missing. */
export function accept(
  text: string,
  word: Word,
  name: string,
  brackets = false,
): { readonly insert: Edit; readonly additionalEdits: readonly Edit[] } {
  const additionalEdits: Edit[] = [];
  const { start, end } = word.span;
  let before = word.site.lead;
  let behind = word.tail;
  if (word.commaAt !== undefined) {
    if (word.commaAt === start) before += ', ';
    else additionalEdits.push({ span: span(word.commaAt, word.commaAt), text: ',' });
  }
  if (word.needsCommaBehind) {
    const isClosed = word.quote !== '' && word.tail === '';
    const at = isClosed ? end + 1 : end;
    const comma = /\s/.test(text[at] ?? '') ? ',' : ', ';
    if (isClosed) additionalEdits.push({ span: span(at, at), text: comma });
    else behind += comma;
  }
  const gap = text[end] === '#' ? ' ' : '';
  const own = word.quote === '' ? quoteFor(name, word) : '';
  const written = own + escaped(name, word.quote || own) + own;
  if (!brackets) {
    const item = before + written + behind;
    const insert = { span: word.span, text: item + word.close + gap };
    // The cursor stays in the list, so that another item can follow.
    const snippet = `${escapeSnippet(item)}$0${word.close}${gap}`;
    return { insert: word.close === '' ? insert : { ...insert, snippet }, additionalEdits };
  }
  return {
    insert: {
      span: word.span,
      text: `${before}[${written}]${behind}`,
      snippet: `${before}[${escapeSnippet(written)}$0]${behind}`,
    },
    additionalEdits,
  };
}

/** The quotes that a name needs, or that its neighbours have. */
function quoteFor(name: string, word: Word): Quote {
  if (word.isList && word.site.style === 'inline' && word.listQuote === '')
    return word.isFirst && !isPlain(name, false) ? "'" : '';
  if (word.listQuote !== '') return word.listQuote;
  return isPlain(name, word.site.isFlow) ? '' : "'";
}

/** Whether YAML reads the name as this very text without quotes. */
export function isPlain(name: string, isFlow: boolean): boolean {
  if (!/^[\p{L}\p{N}_./(][^\r\n]*$/u.test(name) || /: |\s#|:$|\s$/.test(name)) return false;
  if (isFlow && /[,[\]{}]/.test(name)) return false;
  return !/^(?:true|false|yes|no|on|off|null|~|[-+.\d][\d_.eE+-]*)$/i.test(name);
}

function escaped(name: string, quote: Quote): string {
  if (quote === "'") return name.replaceAll("'", "''");
  return quote === '"' ? name.replace(/["\\]/g, '\\$&') : name;
}
