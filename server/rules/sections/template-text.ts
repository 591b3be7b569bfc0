import { escapeSnippet } from '../../text/snippet.ts';

/** A template filled in twice: as plain text, and as an LSP snippet that says the same with tab stops. */
export interface TemplateText {
  readonly text: string;
  readonly snippet: string;
}

/**
 * Fills in a template of the configuration. Tab stops are `${1:text}`, `${1}` and, numbered after them from left to right,
 * every `…`; any other `$` stands for itself. An empty template is one `…`.
 */
export function templateText(template: string, lineEnd: string): TemplateText {
  const lines = template.replace(/\s+$/, '').replace(/\r\n?|\n/g, lineEnd) || '…';
  const stops = [...lines.matchAll(/\$\{(\d+)(?::([^}]*))?\}/g)];
  let last = Math.max(0, ...stops.map(([, number]) => Number(number)));
  let text = '';
  let snippet = '';
  for (const [part] of lines.matchAll(/\$\{\d+(?::[^}]*)?\}|…|[^$…]+|\$/g)) {
    const stop = /^\$\{(\d+)(?::([^}]*))?\}$/.exec(part);
    if (stop !== null) {
      text += stop[2] ?? '';
      snippet += part;
    } else if (part === '…') {
      text += part;
      snippet += `\${${++last}:…}`;
    } else {
      text += part;
      snippet += escapeSnippet(part);
    }
  }
  return { text, snippet };
}
