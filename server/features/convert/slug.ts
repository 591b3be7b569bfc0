/** The name as every host takes it for an identity and for a file: `a-z`, `0-9` and single hyphens, at most 64 characters. */
export function slug(name: string): string {
  const plain = name
    .replace(/[ßæœøłđðþı]/gi, letter => spelled[letter.toLowerCase()] ?? letter)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 64)
    .replace(/^-+|-+$/g, '');
  return plain === '' ? `unnamed-${digest(name)}` : plain;
}

/** Letters that do not come apart into one of ASCII and a mark. */
const spelled: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};

/** Two names in a script without such letters stay two. */
function digest(name: string): string {
  let hash = 0x811c9dc5;
  for (const character of name) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return (hash >>> 0).toString(36);
}
