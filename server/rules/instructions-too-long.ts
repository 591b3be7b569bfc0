import type { Host } from '../hosts/host.ts';
import { byteLength, offsetAfter } from '../text/bytes.ts';
import type { Document } from '../workspace/document.ts';
import { folderOf, isInside } from '../workspace/path.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { effectOn } from './effects.ts';
import { beginning } from './files/found.ts';
import { firstLine } from './first-line.ts';
import type { Finding, Rule } from './rule.ts';
import { counted } from './wording.ts';

export const instructionsTooLong: Rule = {
  id: 'instructions-too-long',
  summary: 'A host cuts the memory files, and what stands in this one is lost.',
  severity: 'warning',
  judges: true,
  gate: document => limiting(document).length > 0,
  *check(document, workspace) {
    for (const { host, limit } of limiting(document)) {
      const finding = cut(document, host, limit, workspace);
      if (finding !== undefined) yield { ...finding, hosts: [host.id], effects: effectOn([host], 'ignored') };
    }
  },
};

type Limit = NonNullable<NonNullable<Host['kinds'][keyof Host['kinds']]>['byteLimit']>;

function limiting({ hosts, kind, path }: Document): { readonly host: Host; readonly limit: Limit }[] {
  // What lies in the folder of a skill is a page of that skill, whatever it is called.
  if (kind !== 'memory' || /\/skills\/[^/]+\//.test(path)) return [];
  return hosts.flatMap(host => {
    const limit = host.kinds[kind]?.byteLimit;
    return limit === undefined ? [] : [{ host, limit }];
  });
}

function cut(document: Document, host: Host, limit: Limit, workspace: Workspace): Finding | undefined {
  const { text } = document;
  const above = limit.of === 'chain' ? chainAbove(document, limit, workspace) : [];
  if (above === undefined) return undefined;
  // No character takes more than three bytes a unit.
  const units = above.reduce((sum, other) => sum + other.text.length, text.length);
  if (units * 3 <= limit.bytes) return undefined;
  const left = limit.bytes - above.reduce((sum, other) => sum + byteLength(other.text), 0);
  const bytes = counted(limit.bytes);
  const start = text.startsWith('\uFEFF') ? 1 : 0;
  if (text.slice(start).trim() === '') return undefined;
  if (left <= 0) {
    return {
      span: beginning(document),
      message: `${host.title} reads none of this file: the memory files above it fill the ${bytes} bytes that it takes.`,
    };
  }
  const end = offsetAfter(text, left);
  if (text.slice(end).trim() === '') return undefined;
  const line = text.lastIndexOf('\n', end - 1) + 1;
  const number = text.slice(0, line).split('\n').length;
  const what = above.length === 0 ? 'this file' : 'the memory files from the top down to this one';
  return {
    span: firstLine(text, line),
    message: `${host.title} reads ${bytes} bytes of ${what} and cuts it off in line ${counted(number)}.`,
  };
}

/** The memory files that the host reads before this one; undefined where it reads another one in the place of this. */
function chainAbove(
  { path, root }: Document,
  { names = [] }: Limit,
  workspace: Workspace,
): Document[] | undefined {
  const chain: Document[] = [];
  for (let folder = folderOf(path); isInside(root, folder); folder = folderOf(folder)) {
    const read = names.map(name => `${folder}/${name}`).find(name => workspace.document(name) !== undefined);
    if (folder === folderOf(path)) {
      if (read !== path) return undefined;
    } else {
      const document = read === undefined ? undefined : workspace.document(read);
      if (document !== undefined) chain.push(document);
    }
    if (folder === root || folder === '/') break;
  }
  return chain;
}
