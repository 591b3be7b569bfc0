import { parse } from 'jsonc-parser';

/** Reads JSON with comments and trailing commas, as VS Code's settings are written. Half-typed text gives what can be read of it. */
export function readJson(text: string): unknown {
  return parse(text.replace(/^\uFEFF/, ''), [], { allowTrailingComma: true });
}
