import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { check, type Report } from '../../server/rules/check.ts';
import { LineIndex } from '../../server/text/line-index.ts';
import type { Document } from '../../server/workspace/document.ts';
import type { Workspace } from '../../server/workspace/workspace.ts';
import { loadCorpus, sharedFolder } from '../support/corpus.ts';

/** A problem that a person found in a file of the corpus. `maybe` counts neither for nor against. */
interface Label {
  readonly file: string;
  /** From 1. */
  readonly line: number;
  readonly kind: string;
  readonly detail: string;
  readonly confidence: 'sure' | 'maybe';
  readonly type: string;
  readonly alt: readonly string[];
}

/** The rules that speak of each kind of label. */
const rulesOf: Readonly<Record<string, readonly string[]>> = {
  'yaml-error': [
    'yaml-syntax',
    'yaml-strict',
    'missing-frontmatter',
    'unclosed-frontmatter',
    'fence-wrapped',
    'duplicate-key',
  ],
  'unknown-tool': ['unknown-tool', 'removed-tool'],
  'deprecated-tool': ['renamed-tool'],
  'unknown-attribute': ['unknown-field', 'deprecated-field'],
  'deprecated-attribute': ['deprecated-field', 'unknown-field'],
  'missing-description': ['missing-field', 'missing-frontmatter'],
  'too-long': ['prompt-too-long', 'skill-too-long'],
  'empty-body': ['empty-body'],
  'broken-link': ['broken-link', 'broken-anchor'],
  'unknown-skill': ['unknown-skill'],
  mojibake: ['mojibake'],
  other: ['unclosed-fence'],
};
const named = new Set(Object.values(rulesOf).flat());

/** Kinds whose label names the text that it stands on. */
const texts = new Set(['unknown-tool', 'deprecated-tool', 'unknown-attribute', 'deprecated-attribute']);
/** Kinds of which any line up to the end of the header is right. */
const wholeHeader = new Set(['yaml-error', 'missing-description', 'too-long', 'empty-body']);
/** The types of files that the rules are for now. */
const types = new Set(['agent', 'skill', 'instructions', 'prompt']);

describe('the labels of the corpus', function () {
  this.timeout(60_000);

  it('are found, and little else is', function () {
    const folder = sharedFolder('corpus');
    if (folder === undefined) return this.skip();
    const labels = readLabels(folder).filter(label => types.has(label.type));
    const workspaces = loadCorpus(folder);
    const tally = new Tally();
    for (const file of new Set(labels.map(label => label.file))) {
      const workspace = workspaces.get(file.split('/')[0] ?? '');
      const document = workspace?.document(`/${file}`);
      const here = labels.filter(label => label.file === file && label.kind !== 'clean');
      if (workspace === undefined || document === undefined) {
        for (const label of here) tally.miss(label);
      } else compare(document, workspace, here, tally);
    }
    tally.print();
    assert.ok(tally.recall >= 0.95, `recall ${tally.recall}\n${tally.missed.join('\n')}`);
    assert.ok(tally.precision >= 0.99, `precision ${tally.precision}\n${tally.wrong.join('\n')}`);
  });
});

function readLabels(folder: string): Label[] {
  const lines = readFileSync(join(folder, 'LABELS.jsonl'), 'utf8').split('\n');
  return lines.filter(line => line !== '').map(line => ({ alt: [], ...JSON.parse(line) }));
}

function compare(document: Document, workspace: Workspace, labels: readonly Label[], tally: Tally): void {
  const reports = check(document, workspace).filter(report => named.has(report.rule.id));
  const unlabelled = new Set(reports);
  for (const label of labels) {
    const meeting = reports.filter(report => meets(report, label, document));
    if (meeting.length === 0) tally.miss(label);
    else tally.find(label);
    // More than one report for a header that is no YAML is noise.
    const forgiven = label.kind === 'yaml-error' ? meeting.slice(0, 1) : meeting;
    for (const report of forgiven) {
      if (unlabelled.delete(report) && label.confidence === 'sure') tally.right(report);
    }
  }
  const lines = new LineIndex(document.text);
  for (const report of unlabelled)
    tally.err(report, `${document.path}:${lines.placeAt(report.span.start).line + 1}`);
}

function meets(report: Report, label: Label, document: Document): boolean {
  const kinds = [label.kind, ...label.alt];
  return kinds.some(kind => {
    if (!rulesOf[kind]?.includes(report.rule.id)) return false;
    const lines = new LineIndex(document.text);
    const line = lines.placeAt(report.span.start).line + 1;
    if (wholeHeader.has(kind)) return line <= headerEnd(document, lines);
    if (line !== label.line) return false;
    const said = document.text.slice(report.span.start, report.span.end);
    return !texts.has(label.kind) || said === label.detail.replace(/^#tool:/, '').split(' ')[0];
  });
}

/** The last line of the header, from 1; of the first lines where there is none. */
function headerEnd(document: Document, lines: LineIndex): number {
  const header = document.frontmatter;
  return 'span' in header ? lines.placeAt(header.span.end).line + 1 : 3;
}

class Tally {
  readonly missed: string[] = [];
  readonly wrong: string[] = [];
  readonly #kinds = new Map<string, { sure: number; found: number }>();
  readonly #rules = new Map<string, { right: number; wrong: number }>();

  find(label: Label): void {
    this.#count(label, 1);
  }

  miss(label: Label): void {
    this.#count(label, 0);
    if (label.confidence === 'sure')
      this.missed.push(`${label.file}:${label.line} ${label.kind}: ${label.detail}`);
  }

  right(report: Report): void {
    this.#rule(report).right++;
  }

  err(report: Report, place: string): void {
    this.#rule(report).wrong++;
    this.wrong.push(`${place} ${report.rule.id}: ${report.message}`);
  }

  get recall(): number {
    return ratio([...this.#kinds.values()].map(({ sure, found }) => [found, sure]));
  }

  get precision(): number {
    return ratio([...this.#rules.values()].map(({ right, wrong }) => [right, right + wrong]));
  }

  print(): void {
    for (const [kind, { sure, found }] of [...this.#kinds].sort())
      console.log(`      ${kind.padEnd(24)} ${found} of ${sure}`);
    for (const [rule, { right, wrong }] of [...this.#rules].sort()) {
      console.log(`      ${rule.padEnd(24)} ${right} right, ${wrong} wrong`);
    }
    console.log(`      recall ${percent(this.recall)}, precision ${percent(this.precision)}`);
    for (const line of this.missed) console.log(`      missed: ${line}`);
    for (const line of this.wrong) console.log(`      wrong: ${line}`);
  }

  #count(label: Label, found: number): void {
    if (label.confidence !== 'sure') return;
    const old = this.#kinds.get(label.kind) ?? { sure: 0, found: 0 };
    this.#kinds.set(label.kind, { sure: old.sure + 1, found: old.found + found });
  }

  #rule(report: Report): { right: number; wrong: number } {
    const entry = this.#rules.get(report.rule.id) ?? { right: 0, wrong: 0 };
    this.#rules.set(report.rule.id, entry);
    return entry;
  }
}

function ratio(parts: readonly (readonly [number, number])[]): number {
  const sum = (index: 0 | 1) => parts.reduce((total, part) => total + part[index], 0);
  return sum(1) === 0 ? 1 : sum(0) / sum(1);
}

function percent(part: number): string {
  return `${(part * 100).toFixed(1)} %`;
}
