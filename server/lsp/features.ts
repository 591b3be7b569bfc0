import { CodeActionKind, type Connection, type ServerCapabilities } from 'vscode-languageserver';
import { completion } from '../features/completion.ts';
import { definition } from '../features/definition.ts';
import { documentLinks } from '../features/document-links.ts';
import { hover } from '../features/hover.ts';
import { answerCodeActions, fixAllKind } from './code-actions.ts';
import { verdictLenses } from './code-lenses.ts';
import { completionItemOf } from './completion-items.ts';
import { answerConversions } from './conversion.ts';
import { rangeIn, rangeOf } from './diagnostics.ts';
import type { Session } from './session.ts';
import { uriFromPath } from './uri.ts';

/** One thing that an editor can ask: what the server says that it can do, and how it answers. */
interface Feature {
  readonly capability: ServerCapabilities;
  register(connection: Connection, session: Session): unknown;
}

const features: readonly Feature[] = [
  {
    capability: { completionProvider: { triggerCharacters: [...':,[/(#`\'"-<. '] } },
    register: (connection, session) =>
      connection.onCompletion(({ textDocument, position }) =>
        session.answer('completion', textDocument.uri, [], ({ document, text, workspace }) => {
          const abilities = {
            snippets: session.client.textDocument?.completion?.completionItem?.snippetSupport === true,
            suggestCommand: session.suggestCommand,
          };
          return completion(document, text.offsetAt(position), workspace).map(item =>
            completionItemOf(item, text, abilities),
          );
        }),
      ),
  },
  {
    capability: { hoverProvider: true },
    register: (connection, session) =>
      connection.onHover(({ textDocument, position }) =>
        session.answer('hover', textDocument.uri, null, ({ document, text, workspace }) => {
          const found = hover(document, text.offsetAt(position), workspace);
          if (found === undefined) return null;
          return { contents: { kind: 'markdown', value: found.markdown }, range: rangeOf(found.span, text) };
        }),
      ),
  },
  {
    capability: { documentLinkProvider: { resolveProvider: false } },
    register: (connection, session) =>
      connection.onDocumentLinks(({ textDocument }) =>
        session.answer('document links', textDocument.uri, [], ({ document, text, workspace }) =>
          documentLinks(document, workspace).map(({ span, path, line }) => ({
            range: rangeOf(span, text),
            // Editors read the fragment as the line to show, counted from 1.
            target: uriFromPath(path) + (line === undefined ? '' : `#L${line + 1}`),
          })),
        ),
      ),
  },
  {
    capability: { definitionProvider: true },
    register: (connection, session) =>
      connection.onDefinition(({ textDocument, position }) =>
        session.answer('definition', textDocument.uri, [], ({ document, text, workspace }) => {
          const links = definition(document, text.offsetAt(position), workspace).map(
            ({ origin, path, span }) => {
              const range = rangeIn(span, workspace.document(path)?.text ?? '');
              return {
                originSelectionRange: rangeOf(origin, text),
                targetUri: uriFromPath(path),
                targetRange: range,
                targetSelectionRange: range,
              };
            },
          );
          if (session.client.textDocument?.definition?.linkSupport === true) return links;
          return links.map(({ targetUri, targetRange }) => ({ uri: targetUri, range: targetRange }));
        }),
      ),
  },
  {
    capability: { codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, fixAllKind] } },
    register: (connection, session) =>
      connection.onCodeAction(params =>
        session.answer('code actions', params.textDocument.uri, [], found =>
          answerCodeActions(params, found, session.client),
        ),
      ),
  },
  {
    capability: { codeLensProvider: { resolveProvider: false } },
    register: (connection, session) =>
      connection.onCodeLens(({ textDocument }) =>
        session.answer('code lenses', textDocument.uri, [], found => verdictLenses(found, session)),
      ),
  },
];

/** What the server can do: the union of its features. */
export const capabilities: ServerCapabilities = Object.assign(
  {},
  ...features.map(feature => feature.capability),
);

export function registerFeatures(connection: Connection, session: Session): void {
  answerConversions(connection, session);
  for (const feature of features) feature.register(connection, session);
}
