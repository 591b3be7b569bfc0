import type { Severity } from '../../config/configuration.ts';
import { rules } from '../../rules/index.ts';
import type { Result } from '../finding.ts';

const levels: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};

/** SARIF 2.1.0. Lines and columns count from 1; columns in UTF-16 units, as `columnKind` says. */
export function formatSarif({ findings }: Result): string {
  const used = [...new Set(findings.map(finding => finding.rule))].sort();
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'agent-authoring',
            version: (require('../../../package.json') as { version: string }).version,
            rules: used.map(id => ({ id, shortDescription: { text: summaryOf(id) } })),
          },
        },
        columnKind: 'utf16CodeUnits',
        results: findings.map(({ file, rule, severity, message, range, hosts }) => ({
          ruleId: rule,
          ruleIndex: used.indexOf(rule),
          level: levels[severity],
          message: { text: message },
          locations: [
            {
              physicalLocation: {
                artifactLocation: { uri: file.split('/').map(encodeURIComponent).join('/') },
                region: {
                  startLine: range.start.line + 1,
                  startColumn: range.start.character + 1,
                  endLine: range.end.line + 1,
                  endColumn: range.end.character + 1,
                },
              },
            },
          ],
          properties: { hosts },
        })),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function summaryOf(id: string): string {
  return rules.find(rule => rule.id === id)?.summary ?? 'The configuration is not valid.';
}
