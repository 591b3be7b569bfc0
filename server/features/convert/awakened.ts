import { type ConversionHost, conversionTitle, type Subject } from '../../hosts/conversion.ts';
import type { Ledger } from './ledger.ts';
import type { Material } from './material.ts';

/** Tells of text that was nothing but text and that the new host would run as a command. */
export function tellAwakened(
  material: Material,
  host: ConversionHost,
  subject: Subject,
  ledger: Ledger,
): void {
  const pattern = subject === 'prompt' || subject === 'skill' ? runs[host] : undefined;
  if (pattern === undefined || (runs[material.host] !== undefined && material.subject === subject)) return;
  for (const [text] of material.body.matchAll(pattern)) {
    ledger.lose(
      text.trim(),
      'limit',
      `“${text.trim()}” was text, and ${conversionTitle(host)} runs it as a command.`,
    );
  }
}

const runs: { readonly [K in ConversionHost]?: RegExp } = {
  claude: /(?<=^|\s)!`(?=\S)[^`\n]*[^`\s]`|^[ \t]*```!.*$/gm,
  opencode: /(?<=^|\s)!`(?=\S)[^`\n]*[^`\s]`/gm,
  gemini: /!\{[^{}]+\}/g,
};
