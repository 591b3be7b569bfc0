import { styleText } from 'node:util';
import type { Severity } from '../../config/configuration.ts';
import { hosts as allHosts } from '../../hosts/index.ts';
import { LineIndex } from '../../text/line-index.ts';
import { countBySeverity, type FileFinding, type Result } from '../finding.ts';

type Style = Parameters<typeof styleText>[0];

const colourOf: Readonly<Record<Severity, Style>> = {
  error: 'red',
  warning: 'yellow',
  information: 'blue',
  hint: 'gray',
};

/** The most characters of a source line that a code frame shows. */
const frameWidth = 110;

/** For people: findings by file, each with its code frame, its rule and its hosts, and a summary in the end. */
export function formatText(result: Result, colours: boolean): string {
  const paint = (style: Style, text: string) =>
    colours ? styleText(style, text, { validateStream: false }) : text;
  const files = [...new Set(result.findings.map(finding => finding.file))];
  const blocks = files.map(file => {
    const findings = result.findings.filter(finding => finding.file === file);
    const lines = new LineIndex(findings[0]?.text ?? '');
    return [paint('underline', file), ...findings.map(finding => block(finding, lines, paint))].join('\n');
  });
  return [...blocks, summary(result, paint)].join('\n\n').concat('\n');
}

type Paint = (style: Style, text: string) => string;

function block(finding: FileFinding, lines: LineIndex, paint: Paint): string {
  const colour = colourOf[finding.severity];
  const { line, character } = finding.range.start;
  const names = finding.hosts.map(id => allHosts.find(host => host.id === id)?.title ?? id).join(', ');
  const head = `${paint('dim', `${line + 1}:${character + 1}`)}  ${paint(colour, finding.severity)}  ${finding.message}`;
  const tail = paint('dim', `${finding.rule}${names === '' ? '' : ` · ${names}`}`);
  const remedy = finding.fixes[0] === undefined ? [] : [`    ${paint('green', `fix: ${finding.fixes[0]}`)}`];
  return [`  ${head}  ${tail}`, ...frame(finding, lines, paint, colour), ...remedy].join('\n');
}

/** The line of the finding with its characters underlined; a long line is cut around them. */
function frame(finding: FileFinding, lines: LineIndex, paint: Paint, colour: Style): string[] {
  const { start, end } = finding.range;
  const source = finding.text.slice(lines.lineStart(start.line), lines.lineEnd(start.line));
  const last = end.line === start.line ? end.character : source.length;
  const from =
    last <= frameWidth ? 0 : Math.max(0, Math.min(start.character - 20, source.length - frameWidth));
  const shown = visible(source.slice(from, from + frameWidth));
  if (shown.trim() === '') return [];
  const gutter = String(start.line + 1).padStart(6);
  const width = Math.max(1, Math.min(last, from + frameWidth) - start.character);
  const before = from > 0 ? '…' : '';
  const after = from + frameWidth < source.length ? '…' : '';
  return [
    `${paint('dim', `${gutter} │`)} ${before}${shown}${after}`,
    `${paint('dim', '       │')} ${' '.repeat(start.character - from + before.length)}${paint(colour, '^'.repeat(width))}`,
  ];
}

/** Tabs as one blank, so that the underline stands below its characters; what a terminal would act on as a visible mark. */
function visible(source: string): string {
  return source.replace(/\t/g, ' ').replace(/[\p{Cc}\p{Cf}]/gu, mark => '·'.repeat(mark.length));
}

function summary({ files, findings, fixed }: Result, paint: Paint): string {
  const counts = countBySeverity(findings);
  const named: readonly [Severity, string][] = [
    ['error', plural(counts.error, 'error')],
    ['warning', plural(counts.warning, 'warning')],
    ['information', `${counts.information} information`],
    ['hint', plural(counts.hint, 'hint')],
  ];
  const found = named
    .filter(([severity]) => counts[severity] > 0)
    .map(([severity, text]) => paint(colourOf[severity], text));
  const repaired = fixed > 0 ? `, ${plural(fixed, 'file')} fixed` : '';
  const what = found.length > 0 ? found.join(', ') : paint('green', 'nothing to report');
  return `${plural(files, 'file')} checked${repaired}: ${what}.`;
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
