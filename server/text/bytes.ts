/** How many bytes a text takes in UTF-8. */
export function byteLength(text: string): number {
  return bytesTo(text, Number.POSITIVE_INFINITY).bytes;
}

/** The offset up to which a text is kept that is cut after so many bytes of UTF-8, back to a whole character. */
export function offsetAfter(text: string, bytes: number): number {
  return bytesTo(text, bytes).offset;
}

function bytesTo(text: string, limit: number): { readonly bytes: number; readonly offset: number } {
  let bytes = 0;
  let offset = 0;
  while (offset < text.length) {
    const code = text.codePointAt(offset) ?? 0;
    const size = code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    if (bytes + size > limit) break;
    bytes += size;
    offset += size === 4 ? 2 : 1;
  }
  return { bytes, offset };
}
