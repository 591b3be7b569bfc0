import type { Danger } from '../../hosts/conversion.ts';
import { conversionTitle } from '../../hosts/conversion.ts';
import type { Converted } from '../convert-command.ts';

/** What became of each file, the dangerous first. */
export function formatConversions(results: readonly Converted[], dryRun: boolean): string {
  return results.map(result => formatOne(result, dryRun)).join('\n');
}

function formatOne({ from, to, host, written, lost, changed, refused }: Converted, dryRun: boolean): string {
  const arrow = to === null ? from : `${from} → ${to}`;
  const end =
    refused !== undefined
      ? `not written: ${refused}.`
      : written
        ? 'written.'
        : dryRun
          ? 'would be written.'
          : '';
  return [
    `${arrow} (${conversionTitle(host)})`,
    ...lost.map(({ danger, message }) => `  ${words[danger]}  ${message}`),
    ...changed.map(message => `  changed     ${message}`),
    `  ${end}`,
    '',
  ].join('\n');
}

const words: Readonly<Record<Danger, string>> = {
  limit: 'LIMIT LOST',
  ability: 'lost      ',
  comfort: 'left out  ',
};
