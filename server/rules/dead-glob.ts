import type { Document } from '../workspace/document.ts';
import { mayHavePatterns, patternFields, type WrittenPattern } from './globs/patterns.ts';
import { isPlaceholder } from './links/placeholder.ts';
import type { Rule } from './rule.ts';

export const deadGlob: Rule = {
  id: 'dead-glob',
  summary: 'A pattern in `applyTo`, `paths` or `globs` that no file of the workspace fits.',
  severity: 'hint',
  gate: (document, workspace) => mayHavePatterns(document) && workspace.listing(document.path) !== undefined,
  *check(document, workspace) {
    const listing = workspace.listing(document.path);
    // What no host finds here, as in a collection of such files, is for the workspace that it will be copied to.
    if (listing === undefined || isTemplate(document) || !isForThis(document)) return;
    for (const { field, hosts, patterns } of patternFields(document)) {
      const dead = patterns.filter(pattern => isWhole(pattern) && !listing.mayFit(pattern.text));
      if (dead.length === 0) continue;
      const isAll = patterns.every(pattern => dead.includes(pattern));
      for (const pattern of dead) {
        yield {
          span: pattern.span,
          message: isAll
            ? `No file of this workspace fits “${pattern.text}”${dead.length > 1 ? ' or another pattern' : ''} of “${field.key}”, so that nothing here asks for this file.`
            : `No file of this workspace fits “${pattern.text}”.`,
          severity: isAll ? 'information' : 'hint',
          ...(isAll ? {} : { tag: 'unused' }),
          hosts: hosts.map(({ id }) => id),
        };
      }
    }
  },
};

function isWhole({ text }: WrittenPattern): boolean {
  return (
    text !== '' && !/\{\{|\$\{|<|^\{[A-Z_]+\}$/.test(text) && !isPlaceholder(text.replace(/[*?{}[\]]/g, ''))
  );
}

/** Whether a host finds the file as one of this workspace folder, not of a project below it that is opened alone. */
function isForThis({ path, root, kind, hosts }: Document): boolean {
  const below = path.slice(root.length + 1);
  if (!below.startsWith('.')) return false;
  return hosts.some(host => host.kinds[kind]?.places?.some(place => place.test(below)));
}

function isTemplate({ path }: Document): boolean {
  return /\/templates?\//i.test(path);
}
