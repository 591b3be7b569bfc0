import type { Host } from '../hosts/host.ts';
import type { ImportMention } from '../syntax/mentions.ts';
import type { Document } from '../workspace/document.ts';
import { resolve } from '../workspace/links.ts';
import { nearestPath, writtenPath } from './links/nearest-path.ts';
import { isPlaceholder } from './links/placeholder.ts';
import type { Rule } from './rule.ts';
import { titles } from './wording.ts';

export const brokenImport: Rule = {
  id: 'broken-import',
  summary: 'A file that `@path` takes into a memory file does not exist.',
  severity: 'warning',
  gate: document => importers(document).length > 0 && document.text.includes('@', document.bodyStart),
  *check(document, workspace) {
    const all = importers(document);
    if (all.length === 0) return;
    for (const mention of document.imports) {
      const { text: written, span } = mention;
      // The home folder and the top of the disk are nobody's workspace.
      if (/^[~/]/.test(written) || isPlaceholder(written)) continue;
      const hosts = all.filter(host => takes(host, mention, document));
      const path = resolve(written, document);
      if (hosts.length === 0 || workspace.target(path) !== 'missing') continue;
      const near = nearestPath(path, written, document, workspace);
      const text = near && writtenPath(near, { document, written, pathSpan: span, workspace });
      yield {
        span,
        message: `${titles(hosts)} ${hosts.length === 1 ? 'takes' : 'take'} in no “${written}” here: there is no such file.`,
        hosts: hosts.map(({ id }) => id),
        fixes:
          text === undefined || text === written
            ? []
            : [{ title: `Change to “${text}”`, edits: [{ span, text }], safe: false }],
      };
    }
  },
};

function importers({ hosts, kind, path }: Document): Host[] {
  return hosts.filter(host => {
    const imports = host.kinds[kind]?.imports;
    return imports !== undefined && imports.in?.test(path) !== false;
  });
}

/** A path in the middle of a sentence is an import only where nothing else can be meant: the name of a page. */
function takes(host: Host, mention: ImportMention, { kind, text }: Document): boolean {
  const imports = host.kinds[kind]?.imports;
  if (imports === undefined) return false;
  if (imports.dotted && !/^\.{1,2}\//.test(mention.text)) return false;
  const before = text[mention.span.start - 2];
  if (imports.at === 'line') return before === undefined || before === '\n' || before === '\r';
  return mention.isAlone || /\.mdc?$/.test(mention.text);
}
