import type { Connection } from 'vscode-languageserver';
import { convert } from '../features/convert/convert.ts';
import { isConversionHost } from '../hosts/conversion.ts';
import { type ConversionAnswer, type ConversionQuestion, conversionRequest } from '../protocol.ts';
import type { Session } from './session.ts';
import { pathFromUri } from './uri.ts';

/** Answers what a document would be in another host. Nothing is written: that is the client's business. */
export function answerConversions(connection: Connection, session: Session): void {
  connection.onRequest<ConversionAnswer, void>(conversionRequest, (asked: ConversionQuestion) => {
    try {
      return answerOf(asked, session);
    } catch (error) {
      connection.console.error(`conversion failed: ${error instanceof Error ? error.stack : error}`);
      return { refused: 'something went wrong, and the output channel says what' };
    }
  });
}

function answerOf({ uri, text, to }: ConversionQuestion, { workspace }: Session): ConversionAnswer {
  if (!isConversionHost(to)) return { refused: `there is no host “${to}” to convert to` };
  const path = pathFromUri(uri);
  const outcome = convert({ path, text, kind: workspace.kindAt(path), to });
  if (outcome.is === 'refused') return { refused: outcome.reason };
  return { place: outcome.place, text: outcome.text, lost: outcome.lost, changed: outcome.changed };
}
