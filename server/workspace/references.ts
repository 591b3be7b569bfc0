import { isClaudeAgent } from '../hosts/kind.ts';
import type { Value } from '../syntax/value.ts';
import type { Document } from './document.ts';
import { resolve } from './links.ts';
import { baseName, folderOf } from './path.ts';

/** A name that one document gives and others use: `agent:Planner`, `skill:deploy`, `path:/repo/docs/x.md`. */
export type Key = `${'agent' | 'skill' | 'path'}:${string}`;

/** What a document gives to others. */
export function definitionsOf(document: Document): Set<Key> {
  const keys = new Set<Key>([`path:${document.path}`]);
  if (document.kind === 'agent' || isClaudeAgent(document.kind)) keys.add(`agent:${document.name}`);
  if (document.kind === 'skill') {
    keys.add(`skill:${document.name}`);
    keys.add(`skill:${baseName(folderOf(document.path))}`);
  }
  return keys;
}

/** What a document uses of others; a link uses the folders above its target too, since a deleted folder takes the target along. */
export function referencesOf(document: Document): Set<Key> {
  const keys = new Set<Key>();
  for (const { path } of document.links) keys.add(`path:${path}`);
  for (const { text } of [...document.fileReferences, ...document.imports])
    keys.add(`path:${resolve(text, document)}`);
  for (const { text } of document.skillMentions) keys.add(`skill:${text}`);
  for (const text of textsIn(document.field('skills')?.value)) keys.add(`skill:${text}`);
  for (const name of ['agent', 'agents', 'handoffs', 'mode']) {
    for (const text of textsIn(document.field(name)?.value)) keys.add(`agent:${text}`);
  }
  return keys;
}

function textsIn(value: Value | undefined): string[] {
  if (value === undefined) return [];
  if (value.type === 'scalar') return [value.text];
  return value.type === 'list'
    ? value.items.flatMap(textsIn)
    : value.fields.flatMap(field => textsIn(field.value));
}
