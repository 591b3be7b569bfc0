import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { nodeDisk } from './disk.ts';
import { serve } from './server.ts';

// The transport is the one that the command line names: `--stdio`, `--node-ipc`, `--socket=N` or `--pipe=NAME`.
const connection = createConnection(ProposedFeatures.all);
serve(connection, nodeDisk);
connection.listen();
