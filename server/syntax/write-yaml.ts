import { Document, isScalar, Scalar, visit, YAMLMap, YAMLSeq } from 'yaml';

/** Plain data as it stands in a header: text, number, boolean, list, map. */
export type Plain = string | number | boolean | null | readonly Plain[] | { readonly [key: string]: Plain };

/** One key of a header. */
export interface Entry {
  readonly key: string;
  readonly value: Plain;
  /** Written as it stands, for a host whose own reader takes no quotes there. */
  readonly raw?: boolean;
}

/**
 * A header with its two `---` lines and the last line end. Every text is quoted that any reader of YAML 1.1 or 1.2 could take
 * for something else, so that a strict host reads what a tolerant one reads.
 */
export function writeHeader(entries: readonly Entry[], lineEnd: '\n' | '\r\n'): string {
  const lines = entries.map(entry =>
    entry.raw === true ? `${entry.key}: ${entry.value}\n` : written(entry),
  );
  return `---\n${lines.join('')}---\n`.replaceAll('\n', lineEnd);
}

function written({ key, value }: Entry): string {
  const document = new Document();
  const map = new YAMLMap();
  map.items.push(document.createPair(key, value));
  document.contents = map as unknown as typeof document.contents;
  visit(document, {
    Scalar: (_, node, path) => {
      if (typeof node.value === 'string') node.type = styleOf(node.value, isInFlow(path));
    },
    Collection: (_, node) => {
      // A list of plain names is short and read at a glance; what holds more gets lines of its own.
      if (node instanceof YAMLSeq) node.flow = node.items.every(item => isScalar(item));
    },
  });
  return document.toString({
    lineWidth: 0,
    flowCollectionPadding: false,
    doubleQuotedMinMultiLineLength: 1e9,
  });
}

/** A list of names is written in brackets, where a comma parts. */
function isInFlow(path: readonly unknown[]): boolean {
  return path.some(node => node instanceof YAMLSeq && node.flow === true);
}

function styleOf(text: string, inFlow: boolean): Scalar.Type {
  if (isPlain(inFlow ? text : text.replaceAll(',', ''))) return Scalar.PLAIN;
  // Tabs and other control characters, and line ends, survive in double quotes alone.
  return /[\p{Cc}\u2028\u2029\ufeff]/u.test(text) ? Scalar.QUOTE_DOUBLE : Scalar.QUOTE_SINGLE;
}

/** Whether no reader can take the unquoted text for anything but this text, in brackets too; commas part there alone. */
function isPlain(text: string): boolean {
  return (
    /^[\p{L}_][\p{L}\p{N}\p{M} _./@()+;'’“”–—!?%&*=<>$~^|\\-]*$/u.test(text) &&
    !/\s$| #|^(?:true|false|null|yes|no|on|off|y|n)$/i.test(text)
  );
}
