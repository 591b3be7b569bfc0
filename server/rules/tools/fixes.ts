import { addItems, removeItem, removeItems, replaceItem } from '../../syntax/item-edits.ts';
import type { Item } from '../../syntax/items.ts';
import type { Edit } from '../../text/edit.ts';
import type { Document } from '../../workspace/document.ts';
import type { ToolNames } from '../../workspace/tool-names.ts';
import type { Fix } from '../rule.ts';
import { quoted } from '../wording.ts';
import type { ToolUse } from './uses.ts';
import { listedNames } from './uses.ts';

/*
 * What a fix writes, and whether it is safe, is asked by whoever applies fixes, not by whoever prints findings, and comparing all
 * that hosts give for two lists is the dearest question here: each fix answers when it is asked.
 */

/** Whether the names can be written where the tool stands: behind `#tool:` VS Code reads no `*` (1.139.1). */
export function canStand(use: ToolUse, names: readonly string[]): boolean {
  return use.item !== undefined || names.every(name => /^[\w\-./]+$/.test(name));
}

/** Writes `names` for the tool; of those that the list holds already none is written twice, so that it may just go. */
export function changeTool(document: Document, use: ToolUse, to: readonly string[], names: ToolNames): Fix {
  const { item } = use;
  if (item === undefined || document.tools === undefined) {
    return {
      title: `Change to ${quoted(to, 20)}`,
      edits: [inBody(use, to)],
      get safe() {
        return isSafeInBody(use, to, names);
      },
    };
  }
  const fresh = missing(document, to);
  if (fresh.length === 0) return removeTool(document, use, names);
  const list = document.tools;
  const { items } = list;
  const after = () => items.flatMap(other => (other === item ? fresh : [other.text]));
  return {
    title: `Change to ${quoted(fresh, 20)}`,
    get edits() {
      return replaceItem(document.text, list, item, fresh);
    },
    get safe() {
      // Names that give the same need no look at the rest of the list.
      return (
        names.sameToolsEverywhere([use.name], fresh) ||
        names.sameToolsEverywhere(listedNames(document), after())
      );
    },
  };
}

/** Takes the item out. The caller sees to it that the list keeps a tool: an empty one means none at all. */
export function removeTool(document: Document, use: ToolUse, names: ToolNames): Fix {
  const { item } = use;
  const { tools } = document;
  if (item === undefined || tools === undefined)
    return { title: `Remove “${use.name}”`, edits: [], safe: false };
  return {
    title: `Remove “${use.name}”`,
    get edits() {
      return removeItem(document.text, tools, item);
    },
    get safe() {
      const after = tools.items.filter(other => other !== item).map(other => other.text);
      return names.sameToolsEverywhere(listedNames(document), after);
    },
  };
}

/** Grants tools, so that nobody applies it unasked. */
export function addTools(document: Document, added: readonly string[], title: string): Fix[] {
  const { tools } = document;
  if (tools === undefined || added.length === 0) return [];
  // A string that holds no name yet has no place that is certainly right for the first one.
  if (tools.items.length === 0 && tools.style !== 'flow') return [];
  return [{ title, edits: addItems(document.text, tools, added), safe: false }];
}

/** Writes the new names for all uses in one go, none of them twice. */
export function changeAllTools(
  document: Document,
  uses: readonly (readonly [ToolUse, readonly string[]])[],
  names: ToolNames,
  title: string,
): Fix {
  const edits: Edit[] = [];
  const planned = new Map<Item, readonly string[]>();
  const changing = new Set(uses.map(([use]) => use.item));
  const present = new Set(
    (document.tools?.items ?? []).filter(item => !changing.has(item)).map(item => item.text),
  );
  for (const [use, to] of uses) {
    if (use.item === undefined) edits.push(inBody(use, to));
    else {
      const fresh = to.filter(name => !present.has(name));
      for (const name of fresh) present.add(name);
      planned.set(use.item, fresh);
    }
  }
  const { tools, text } = document;
  const isPlain = () => uses.every(([use, to]) => use.item !== undefined || isSafeInBody(use, to, names));
  if (tools === undefined) return { title, edits, safe: isPlain() };
  const gone = new Set([...planned].filter(([, to]) => to.length === 0).map(([item]) => item));
  for (const [item, to] of planned) if (to.length > 0) edits.push(...replaceItem(text, tools, item, to));
  edits.push(...removeItems(text, tools, gone));
  return {
    title,
    edits,
    get safe() {
      const after = tools.items.flatMap(item => planned.get(item) ?? [item.text]);
      return isPlain() && names.sameToolsEverywhere(listedNames(document), after);
    },
  };
}

/** Those of the names that the list does not hold yet. */
export function missing(document: Document, names: readonly string[]): string[] {
  const present = new Set(listedNames(document));
  return names.filter(name => !present.has(name));
}

/** Several references in place of one are more than a new name, and left to a person. */
function isSafeInBody(use: ToolUse, to: readonly string[], names: ToolNames): boolean {
  return to.length === 1 && use.hosts.every(({ tools }) => names.sameTools(tools, [use.name], to));
}

/** A body has no list: several tools become several references. */
function inBody(use: ToolUse, to: readonly string[]): Edit {
  return { span: use.span, text: to.join(', #tool:') };
}
