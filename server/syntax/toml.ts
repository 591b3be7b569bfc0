import { parse, stringify, type TomlTable } from 'smol-toml';

/** The tables of a TOML text as plain data; undefined where it is no TOML. */
export function readToml(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    return parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}

/**
 * Keys and values as TOML. A text of several lines stands between `'''`, byte for byte, so that a prompt can be read and edited;
 * one that cannot stand there is escaped. What is written always reads back as it was given.
 */
export function writeToml(data: Readonly<Record<string, unknown>>, lineEnd: '\n' | '\r\n'): string {
  const lines: string[] = [];
  const tables: Record<string, unknown> = {};
  const own = (part: Readonly<Record<string, unknown>>) =>
    stringify(part as TomlTable)
      .trimEnd()
      .replaceAll('\n', lineEnd);
  for (const [key, value] of Object.entries(data)) {
    const block =
      typeof value === 'string' && value.includes('\n') ? literal(key, value, lineEnd) : undefined;
    if (block !== undefined) lines.push(block);
    else if (typeof value === 'object' && value !== null && !Array.isArray(value)) tables[key] = value;
    else lines.push(own({ [key]: value }));
  }
  // A table takes every key that follows it, so tables come last.
  if (Object.keys(tables).length > 0) lines.push('', own(tables));
  return lines.map(line => `${line}${lineEnd}`).join('');
}

function literal(key: string, value: string, lineEnd: string): string | undefined {
  const fits = !value.includes("'''") && !value.endsWith("'") && !unwritable.test(value);
  return fits ? `${key} = '''${lineEnd}${value}'''` : undefined;
}

/** What may not stand in a literal text: control characters, and a CR that ends no line. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const unwritable = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f]|\r(?!\n)/;
