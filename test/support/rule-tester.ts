import assert from 'node:assert/strict';
import type { Severity } from '../../server/config/configuration.ts';
import type { HostId } from '../../server/hosts/host.ts';
import type { FileChange, Finding, Rule } from '../../server/rules/rule.ts';
import { applyEdits } from '../../server/text/edit.ts';
import type { Document } from '../../server/workspace/document.ts';
import type { Environment } from '../../server/workspace/environment.ts';
import { Listing } from '../../server/workspace/listing.ts';
import type { Workspace } from '../../server/workspace/workspace.ts';
import { defaultPath, documentIn, type Files, unmark, workspaceOf } from './fixture.ts';

/** Where a text lies and what lies beside it. */
export interface Setting {
  readonly name?: string;
  readonly text: string;
  /** Absolute, below `/repo`; an agent file unless it says otherwise. */
  readonly path?: string;
  readonly files?: Files;
  readonly environment?: Partial<Environment>;
  /** Whether the files are known to be all that the folder holds. */
  readonly listed?: true;
}

/** A text that the rule reports. Every finding has a mark, a message and all of its fixes. */
export interface Loud extends Setting {
  /** One message per `⟦ ⟧`, in the order of the text. */
  readonly says: readonly string[];
  /** Per finding, where it differs from the rule's own severity. */
  readonly severities?: readonly Severity[];
  /** Per finding, who it concerns; checked only where given. */
  readonly hosts?: readonly (readonly HostId[])[];
  /** Per finding, all fixes in order. Absent means that no finding has a fix. */
  readonly fixes?: readonly (readonly ExpectedFix[])[];
  readonly tag?: 'unused' | 'deprecated';
  /** Per finding, the related places as `path: text of the span`. */
  readonly related?: readonly (readonly string[])[];
}

export interface ExpectedFix {
  readonly title: string;
  /** The whole text after the fix; `‸` marks the first tab stop. Absent for a fix that changes other files alone. */
  readonly fixed?: string;
  readonly safe: boolean;
  readonly files?: readonly FileChange[];
  /** True where the rule still speaks at the same place after the fix, say because a value is left for the author to fill in. */
  readonly staysLoud?: boolean;
}

/** Holds a rule to what it must and must not say. */
export function describeRule(
  rule: Rule,
  cases: { readonly quiet: readonly (string | Setting)[]; readonly loud: readonly Loud[] },
): void {
  describe(rule.id, () => {
    for (const quiet of cases.quiet) {
      const setting = typeof quiet === 'string' ? { text: quiet } : quiet;
      it(`is silent: ${title(setting)}`, () => {
        const { document, workspace } = open(setting, unmark(setting.text).text);
        assert.deepEqual(
          run(rule, document, workspace).map(finding => finding.message),
          [],
        );
      });
    }
    for (const loud of cases.loud) it(`reports: ${title(loud)}`, () => checkLoud(rule, loud));
  });
}

function checkLoud(rule: Rule, loud: Loud): void {
  const { text, spans } = unmark(loud.text);
  assert.ok(loud.says.length > 0, 'a loud case says something');
  const { document, workspace } = open(loud, text);
  const findings = run(rule, document, workspace);
  assert.deepEqual(
    findings.map(({ message }) => message),
    loud.says,
  );
  assert.deepEqual(
    findings.map(({ span }) => text.slice(span.start, span.end)),
    spans.map(({ start, end }) => text.slice(start, end)),
  );
  assert.deepEqual(
    findings.map(({ span }) => ({ start: span.start, end: span.end })),
    spans,
  );
  for (const [index, finding] of findings.entries()) {
    assert.equal(finding.severity ?? rule.severity, loud.severities?.[index] ?? rule.severity);
    assert.equal(finding.tag, loud.tag);
    if (loud.hosts !== undefined) assert.deepEqual(finding.hosts, loud.hosts[index]);
    if (loud.related !== undefined) {
      assert.deepEqual(
        (finding.related ?? []).map(({ path, span }) => {
          return `${path}: ${workspace.document(path)?.text.slice(span.start, span.end)}`;
        }),
        loud.related[index],
      );
    }
    checkFixes(rule, loud, finding, loud.fixes?.[index] ?? [], findings.length);
  }
}

function checkFixes(
  rule: Rule,
  loud: Loud,
  finding: Finding,
  expected: readonly ExpectedFix[],
  before: number,
): void {
  const { text } = unmark(loud.text);
  const fixes = finding.fixes ?? [];
  assert.deepEqual(
    fixes.map(fix => ({ title: fix.title, safe: fix.safe, files: fix.files })),
    expected.map(fix => ({ title: fix.title, safe: fix.safe, files: fix.files })),
  );
  for (const [index, fix] of fixes.entries()) {
    const want = expected[index]?.fixed;
    if (want === undefined) {
      assert.deepEqual(fix.edits, [], `“${fix.title}” changes the text, but the case does not say how`);
      continue;
    }
    const fixed = applyEdits(text, fix.edits);
    assert.notEqual(fixed, text, `“${fix.title}” changes nothing`);
    assert.equal(fixed, unmark(want).text);
    if (want.includes('‸')) checkCursor(text, fix.edits, want);
    if (expected[index]?.staysLoud) continue;
    const { document, workspace } = open(loud, fixed);
    assert.ok(run(rule, document, workspace).length < before, `“${fix.title}” does not silence the rule`);
  }
}

/** The first tab stop of the snippet must stand where the case has its `‸`. */
function checkCursor(
  text: string,
  edits: readonly { span: { start: number; end: number }; text: string; snippet?: string }[],
  want: string,
): void {
  const marked = applyEdits(
    text,
    edits.map(edit => ({
      span: edit.span,
      text:
        edit.snippet
          ?.replace(/\$\{?1(?::([^}]*))?\}?/, '‸$1')
          .replace(/\$\{?\d(?::([^}]*))?\}?/g, '$1')
          .replace(/\\([$}\\])/g, '$1') ?? edit.text,
    })),
  );
  assert.equal(marked, want);
}

function open(setting: Setting, text: string): { document: Document; workspace: Workspace } {
  const workspace = workspaceOf(setting.files);
  if (setting.environment !== undefined) {
    workspace.setEnvironment({
      tools: [],
      agents: [],
      skills: [],
      servers: [],
      locations: {},
      ...setting.environment,
    });
  }
  const path = setting.path ?? defaultPath;
  if (setting.listed) {
    const found = Object.keys(setting.files ?? {}).map(file => `/repo/${file}`);
    workspace.setListing('/repo', new Listing('/repo', [path, ...found], []));
  }
  return { document: documentIn(workspace, text, path), workspace };
}

/** The gate must let every finding through: what it forbids, the check must not find either. */
function run(rule: Rule, document: Document, workspace: Workspace): Finding[] {
  const findings = [...rule.check(document, workspace)];
  if (findings.length > 0)
    assert.ok(rule.gate?.(document, workspace) ?? true, 'the gate forbids what the check finds');
  return findings.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

function title(setting: Setting): string {
  return setting.name ?? JSON.stringify(setting.text).slice(1, 90);
}
