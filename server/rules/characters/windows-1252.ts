/** The characters that Windows-1252 has at 0x80 to 0x9F and Latin-1 has not; 81, 8D, 8F, 90 and 9D are not in use. */
const high = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

const byteOf = new Map([...high].map((character, index) => [character.charCodeAt(0), 0x80 + index]));

/**
 * The byte that was read as this character when a text was taken for Windows-1252; -1 for a character that no byte gives.
 * Bytes that Windows-1252 does not use come back as control characters, which is also what Latin-1 makes of 0x80 to 0x9F.
 */
export function windows1252Byte(code: number): number {
  if (code < 0x100) return code;
  return byteOf.get(code) ?? -1;
}

/** Decodes one character of UTF-8 from characters that are really its bytes. Undefined where the bytes are no valid UTF-8. */
export function decodeAt(
  text: string,
  at: number,
): { readonly point: number; readonly length: number } | undefined {
  const lead = windows1252Byte(text.charCodeAt(at));
  const length =
    lead >= 0xc2 && lead < 0xe0 ? 2 : lead >= 0xe0 && lead < 0xf0 ? 3 : lead >= 0xf0 && lead < 0xf5 ? 4 : 0;
  if (length === 0) return undefined;
  let point = lead & (0x7f >> length);
  for (let i = 1; i < length; i++) {
    const byte = windows1252Byte(text.charCodeAt(at + i));
    if (byte < 0x80 || byte > 0xbf) return undefined;
    point = (point << 6) | (byte & 0x3f);
  }
  const least = [0, 0, 0x80, 0x800, 0x10000][length] ?? 0;
  if (point < least || point > 0x10ffff || (point >= 0xd800 && point < 0xe000)) return undefined;
  return { point, length };
}
