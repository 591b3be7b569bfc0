import { toolInstructions } from '../syntax/tool-instructions.ts';
import type { Field, Value } from '../syntax/value.ts';
import { type Span, touches } from '../text/span.ts';
import type { Document } from '../workspace/document.ts';
import { type LocalLink, resolve } from '../workspace/links.ts';
import { isAgentPath } from './complete-agents.ts';
import { isToolPath } from './complete-tools.ts';
import type { Step } from './header-outline.ts';

/** What a document speaks of at one place. */
export type Subject =
  | { readonly is: 'tool' | 'agent' | 'skill' | 'model'; readonly span: Span; readonly name: string }
  | { readonly is: 'link'; readonly span: Span; readonly link: LocalLink }
  | { readonly is: 'file'; readonly span: Span; readonly path: string }
  /** A key, or a value that is best explained by it. */
  | { readonly is: 'field'; readonly span: Span; readonly path: readonly Step[]; readonly isKey: boolean };

export function subjectAt(document: Document, offset: number): Subject | undefined {
  const field = fieldAt(document.fields, offset);
  if (field !== undefined) return inField(document, field, [], offset);
  return offset >= document.bodyStart ? inBody(document, offset) : undefined;
}

function fieldAt(fields: readonly Field[], offset: number): Field | undefined {
  return fields.find(field => touches(field.keySpan, offset) || touches(field.span, offset));
}

function inField(
  document: Document,
  field: Field,
  above: readonly Step[],
  offset: number,
): Subject | undefined {
  const path = [...above, { key: field.key }];
  if (touches(field.keySpan, offset)) return { is: 'field', span: field.keySpan, path, isKey: true };
  return inValue(document, field.value, path, offset);
}

function inValue(
  document: Document,
  value: Value | undefined,
  path: readonly Step[],
  offset: number,
): Subject | undefined {
  if (value === undefined || !touches(value.span, offset)) return undefined;
  if (isToolPath(path)) {
    const item = document.tools?.items.find(({ span }) => touches(span, offset));
    return item === undefined ? undefined : { is: 'tool', span: item.span, name: item.text };
  }
  if (value.type === 'map') {
    const field = fieldAt(value.fields, offset);
    return field === undefined ? undefined : inField(document, field, path, offset);
  }
  if (value.type === 'list') {
    const item = value.items.find(({ span }) => touches(span, offset));
    return inValue(document, item, [...path, 'item'], offset);
  }
  if (!touches(value.content, offset)) return undefined;
  const named = { span: value.content, name: value.text };
  const last = path.findLast(step => step !== 'item');
  if (isAgentPath(document, path)) return { is: 'agent', ...named };
  if (last?.key === 'model') return { is: 'model', ...named };
  if (last?.key === 'skills' && path.length <= 2) return { is: 'skill', ...named };
  return path.at(-1) === 'item' ? undefined : { is: 'field', span: value.content, path, isKey: false };
}

function inBody(document: Document, offset: number): Subject | undefined {
  const at = <Thing extends { readonly span: Span }>(things: readonly Thing[]) =>
    things.find(({ span }) => touches(span, offset));
  const tool = at(document.toolReferences) ?? at(toolInstructions(document));
  if (tool !== undefined) return { is: 'tool', span: tool.span, name: tool.text };
  const file = at(document.fileReferences);
  if (file !== undefined) return { is: 'file', span: file.span, path: resolve(file.text, document) };
  const skill = at(document.skillMentions);
  if (skill !== undefined) return { is: 'skill', span: skill.span, name: skill.text };
  // Of a link in a link's text the inner one is meant.
  const link = document.links.findLast(
    candidate => touches(candidate.link.span, offset) || touches(candidate.link.destinationSpan, offset),
  );
  return link === undefined
    ? undefined
    : {
        is: 'link',
        link,
        span: touches(link.link.span, offset) ? link.link.span : link.link.destinationSpan,
      };
}
