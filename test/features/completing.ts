import assert from 'node:assert/strict';
import { completion } from '../../server/features/completion.ts';
import type { CompletionItem } from '../../server/features/completion-item.ts';
import { applyEdits } from '../../server/text/edit.ts';
import type { Environment } from '../../server/workspace/environment.ts';
import { defaultPath, documentIn, type Files, unmark, workspaceOf } from '../support/fixture.ts';

export interface Setting {
  readonly path?: string;
  readonly files?: Files;
  readonly environment?: Partial<Environment>;
}

/** What is offered at the `‸` of a text, and what the text is after one of it is accepted. */
export class Offer {
  readonly items: readonly CompletionItem[];
  readonly #text: string;
  readonly #cursor: number;

  constructor(marked: string, setting: Setting = {}) {
    const { text, cursor } = unmark(marked);
    assert.ok(cursor !== undefined, 'the text has no cursor');
    const workspace = workspaceOf(setting.files);
    if (setting.environment !== undefined) {
      workspace.setEnvironment({
        tools: [],
        agents: [],
        skills: [],
        servers: [],
        locations: {},
        ...setting.environment,
      });
    }
    const document = documentIn(workspace, text, setting.path ?? defaultPath);
    this.#text = text;
    this.#cursor = cursor;
    this.items = completion(document, cursor, workspace);
  }

  get labels(): string[] {
    return this.items.map(item => item.label);
  }

  item(label: string): CompletionItem {
    const found = this.items.find(candidate => candidate.label === label);
    assert.ok(found, `“${label}” is not offered, but ${this.labels.join(', ') || 'nothing'}`);
    return found;
  }

  /** The whole text after accepting, with what every editor demands of an item checked on the way. */
  accept(label: string): string {
    const { insert, additionalEdits, filterText } = this.item(label);
    const { start, end } = insert.span;
    assert.ok(start <= this.#cursor && this.#cursor <= end, 'the cursor is outside of what is replaced');
    assert.ok(!/[\r\n]/.test(this.#text.slice(start, end)), 'what is replaced spans lines');
    for (const edit of additionalEdits) {
      assert.ok(edit.span.end < start || edit.span.start > end, 'an additional edit touches the main one');
    }
    const typed = this.#text.slice(start, this.#cursor).toLowerCase();
    let at = -1;
    for (const character of typed) {
      at = filterText.toLowerCase().indexOf(character, at + 1);
      assert.ok(at !== -1, `an editor would not match “${filterText}” with “${typed}”`);
    }
    return applyEdits(this.#text, [insert, ...additionalEdits]);
  }

  /** The text after accepting in an editor with snippets, its tab stops included. */
  acceptSnippet(label: string): string {
    const { insert, additionalEdits } = this.item(label);
    const text = insert.snippet ?? insert.text;
    return applyEdits(this.#text, [{ span: insert.span, text }, ...additionalEdits]);
  }
}

export function offer(marked: string, setting?: Setting): Offer {
  return new Offer(marked, setting);
}

/** A header with these lines and a short body. */
export function header(lines: string): string {
  return `---\n${lines}\n---\n# Body\n`;
}
