import { styleText } from 'node:util';
import type { HostVerdict, Verdict } from '../../features/verdict.ts';
import { verdictWords } from '../../features/verdict-words.ts';
import { LineIndex } from '../../text/line-index.ts';
import type { FileVerdicts } from '../hosts-command.ts';

type Style = Parameters<typeof styleText>[0];

const colourOf: Readonly<Record<Verdict, Style>> = {
  loads: 'green',
  'ignores-parts': 'yellow',
  'limit-lost': 'red',
  refused: 'red',
  'not-found': 'gray',
};

/** For people: a table for each file, the reasons below their host, and the sums in the end. */
export function formatHostsText(files: readonly FileVerdicts[], colours: boolean): string {
  const paint = (style: Style, text: string) =>
    colours ? styleText(style, text, { validateStream: false }) : text;
  const blocks = files.map(file => {
    const width = Math.max(...file.hosts.map(({ host }) => host.title.length));
    const lines = new LineIndex(file.text);
    const rows = file.hosts.flatMap(verdict => [
      `  ${verdict.host.title.padEnd(width)}  ${paint(colourOf[verdict.verdict], verdictWords[verdict.verdict])}`,
      ...reasonLines(verdict, lines, paint),
    ]);
    const table = rows.length > 0 ? rows : ['  no host that counts reads it'];
    return [`${paint('underline', file.file)}  ${paint('dim', file.kind)}`, ...table].join('\n');
  });
  return [...blocks, summary(files, paint)].join('\n\n').concat('\n');
}

type Paint = (style: Style, text: string) => string;

function reasonLines({ reasons }: HostVerdict, lines: LineIndex, paint: Paint): string[] {
  return reasons.map(({ rule, message, span }) => {
    const { line, character } = lines.placeAt(span.start);
    return `    ${paint('dim', `${line + 1}:${character + 1}`)}  ${message}  ${paint('dim', rule)}`;
  });
}

function summary(files: readonly FileVerdicts[], paint: Paint): string {
  const counts = new Map<Verdict, number>();
  for (const { hosts } of files) {
    for (const { verdict } of hosts) counts.set(verdict, (counts.get(verdict) ?? 0) + 1);
  }
  const parts = (Object.keys(colourOf) as Verdict[])
    .filter(verdict => counts.has(verdict))
    .map(verdict => paint(colourOf[verdict], `${counts.get(verdict)} × ${verdictWords[verdict]}`));
  const what = parts.length > 0 ? parts.join(' · ') : 'no host reads any';
  return `${files.length} ${files.length === 1 ? 'file' : 'files'}: ${what}.`;
}
