import type { Host } from '../hosts/host.ts';
import { rowOf } from '../hosts/row-of.ts';
import { plainOrQuoted } from '../syntax/scalar-edits.ts';
import type { Scalar } from '../syntax/value.ts';
import type { Document } from '../workspace/document.ts';
import { readFields } from './fields/field-faults.ts';
import { skillFolder } from './fields/skill-folder.ts';
import { slug } from './fields/slug.ts';
import type { Fix, Rule } from './rule.ts';
import { titles } from './wording.ts';

export const nameMismatch: Rule = {
  id: 'name-mismatch',
  summary: 'The name of a skill is not that of its folder, so that hosts call it by different names.',
  severity: 'warning',
  gate: document => document.kind === 'skill' && document.field('name') !== undefined,
  *check(document) {
    const folder = skillFolder(document);
    const value = readFields(document).find(({ key }) => key === 'name')?.value;
    if (folder === undefined || value?.type !== 'scalar' || value.text.trim() === '') return;
    if (value.text.normalize('NFKC') === folder.normalize('NFKC')) return;
    // A template leaves both for its user to fill in.
    if (/[{}<>$]/.test(value.text + folder)) return;
    // What is the same but for its letters is spoken of as a name that no host takes.
    if (slug(value.text) === slug(folder) && isMisshapen(document, value.text)) return;
    const { kind } = document;
    const objecting = document.hosts.filter(host => host.kinds[kind]?.nameUnlikeFolder !== undefined);
    const byFolder = document.hosts.filter(host => host.kinds[kind]?.calledBy === 'folder');
    const byHeader = document.hosts.filter(host => host.kinds[kind]?.calledBy === 'header');
    if (objecting.length === 0 && (byFolder.length === 0 || byHeader.length === 0)) return;
    const concerned = document.hosts.filter(host => [...objecting, ...byFolder, ...byHeader].includes(host));
    yield {
      span: value.content,
      message: messageOf(objecting, byFolder, byHeader, { folder, name: value.text }),
      hosts: concerned.map(({ id }) => id),
      fixes: repair(document, value, folder),
    };
  },
};

function isMisshapen({ hosts, kind }: Document, name: string): boolean {
  return hosts.some(host => {
    const row = rowOf(host, kind, 'name');
    return row?.type.is === 'text' && row.type.pattern?.test(name) === false;
  });
}

function messageOf(
  objecting: readonly Host[],
  byFolder: readonly Host[],
  byHeader: readonly Host[],
  { folder, name }: { readonly folder: string; readonly name: string },
): string {
  const verb = (hosts: readonly Host[]) => (hosts.length === 1 ? 'calls' : 'call');
  if (byFolder.length > 0 && byHeader.length > 0)
    return `${titles(byFolder)} ${verb(byFolder)} this skill “${folder}” by its folder, ${titles(byHeader)} ${verb(byHeader)} it “${name}”.`;
  if (byFolder.length > 0)
    return `${titles(byFolder)} ${verb(byFolder)} this skill “${folder}” by its folder, not “${name}”.`;
  const want = objecting.length === 1 ? 'wants' : 'want';
  return `${titles(objecting)} ${want} a skill to have the name of its folder, “${folder}”.`;
}

function repair(document: Document, value: Scalar, folder: string): Fix[] {
  if (value.style === 'literal' || value.style === 'folded' || isMisshapen(document, folder)) return [];
  const text = value.style === 'plain' ? plainOrQuoted(folder) : folder;
  return [{ title: `Change to “${folder}”`, edits: [{ span: value.content, text }], safe: false }];
}
