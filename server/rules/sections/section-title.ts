/** Emoji with their modifiers, joiners and keycaps. Digits are no emoji here, although Unicode counts them as parts of some. */
const emoji =
  /(?:[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}]|\ufe0f|\u200d|\u20e3)+/gu;

/** What authors put before a title to number it: `1.`, `2.3)`, `Step 1:`, `Phase 2 –`. */
const numbering = /^(?:(?:step|phase|priority|part|section)\s+)?\d+(?:\.\d+)*\s*[.):–—-]*\s+(?=\S)/i;

/** A title as sections are compared by: without case, emoji, numbers, inline Markdown, a closing colon or a level such as `(HIGH)`. */
export function sectionKey(title: string): string {
  const plain = title
    .normalize('NFC')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[`*_~]/g, '')
    .replace(emoji, ' ')
    .trim()
    .replace(numbering, '')
    .replace(/\s*\((?:critical|high|medium|low|required|optional)\)\s*$/i, '')
    .replace(/\s*[:：]\s*$/, '')
    .replace(/\s+#+$/, '')
    .replace(/\s+/g, ' ')
    .trim();
  return plain.toLowerCase();
}
