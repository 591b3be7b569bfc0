import type { HostVerdict, Verdict } from './verdict.ts';

/** Each verdict in words. */
export const verdictWords: Readonly<Record<Verdict, string>> = {
  loads: 'loads',
  'ignores-parts': 'loads, parts ignored',
  'limit-lost': 'loads, a limit lost',
  refused: 'refused',
  'not-found': 'never found',
};

/** All verdicts in one line: `VS Code ✓ · Copilot CLI ✗ 1 · Copilot cloud ✓ 3 ignored`. */
export function verdictLine(verdicts: readonly HostVerdict[]): string {
  return verdicts.map(each => `${each.host.title} ${mark(each)}`).join(' · ');
}

function mark({ verdict, reasons }: HostVerdict): string {
  switch (verdict) {
    case 'loads':
      return '✓';
    case 'ignores-parts':
      return `✓ ${reasons.length} ignored`;
    case 'limit-lost':
      return '⚠ limit lost';
    case 'refused':
      return `✗ ${reasons.length}`;
    case 'not-found':
      return '– not found';
  }
}
