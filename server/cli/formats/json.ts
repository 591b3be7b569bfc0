import { countBySeverity, type Result } from '../finding.ts';

/** The result as one JSON object; its shape is fixed by `version`. */
export function formatJson({ files, findings }: Result): string {
  const listed = findings.map(({ text, ...finding }) => finding);
  return `${JSON.stringify({ version: 1, files, findings: listed, summary: countBySeverity(findings) }, null, 2)}\n`;
}
