import { titles } from './describe-tool.ts';
import type { HostVerdict } from './verdict.ts';
import { verdictWords } from './verdict-words.ts';

/** What every host makes of the file, with the reasons below each; `''` where no host reads it. */
export function describeVerdicts(verdicts: readonly HostVerdict[]): string {
  const rows = verdicts.map(({ host, verdict, reasons }) => {
    const because = reasons.map(({ rule, message }) => `  - ${message} \`${rule}\``);
    return [`- **${host.title}**: ${verdictWords[verdict]}`, ...because].join('\n');
  });
  const notes = verdicts.flatMap(({ host }) => {
    const harness = verdicts.find(other => other.host.id === host.harness)?.host;
    return harness === undefined
      ? []
      : [
          `${host.title} stands for its Local agent here; its Copilot harness reads files as ${titles([harness])} does.`,
        ];
  });
  return [rows.join('\n'), ...notes].filter(part => part !== '').join('\n\n');
}
