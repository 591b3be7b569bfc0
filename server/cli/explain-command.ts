import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rules } from '../rules/index.ts';
import { closest } from '../text/closest.ts';
import type { Surroundings } from './surroundings.ts';

/** Prints the page of a rule; throws with a near miss for a name that no rule has. */
export function explainCommand(args: readonly string[], surroundings: Surroundings): number {
  const [id] = args;
  if (id === undefined || args.length > 1)
    throw new Error('explain takes the name of one rule, as in: explain unknown-tool');
  const ids = rules.map(rule => rule.id);
  if (!ids.includes(id)) {
    const near = closest(id, ids);
    throw new Error(
      `there is no rule “${id}”${near === undefined ? '' : `; did you mean “${near}”?`}\n\nRules: ${ids.join(', ')}`,
    );
  }
  surroundings.out(readFileSync(pagePath(id), 'utf8'));
  return 0;
}

/** The pages lie beside the bundled program, and in `server/rules` where the sources themselves run. */
function pagePath(id: string): string {
  const bundled = join(__dirname, 'rules', `${id}.md`);
  return existsSync(bundled) ? bundled : join(__dirname, '../rules', `${id}.md`);
}
