/** The text for a message: what cannot be seen becomes its code point, and a long text is cut. */
export function shown(text: string): string {
  const visible = text.replace(
    /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\u00a0]|^\p{Variation_Selector}|(?<=\p{Variation_Selector})\p{Variation_Selector}/gu,
    character => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
  );
  const characters = [...visible];
  return characters.length > 60 ? `${characters.slice(0, 59).join('')}…` : visible;
}
