import { LineIndex } from '../../text/line-index.ts';
import type { FileVerdicts } from '../hosts-command.ts';

/** The verdicts as one JSON object; its shape is fixed by `version`. */
export function formatHostsJson(files: readonly FileVerdicts[]): string {
  return `${JSON.stringify({ version: 1, files: files.map(entryOf) }, null, 2)}\n`;
}

function entryOf({ file, kind, hosts, text }: FileVerdicts) {
  const lines = new LineIndex(text);
  const byHost = hosts.map(({ host, verdict, reasons }) => {
    const listed = reasons.map(({ rule, message, span }) => {
      return { rule, message, range: { start: lines.placeAt(span.start), end: lines.placeAt(span.end) } };
    });
    return [host.id, { verdict, reasons: listed }] as const;
  });
  return { file, kind, hosts: Object.fromEntries(byHost) };
}
