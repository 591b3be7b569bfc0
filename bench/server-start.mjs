import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';

/** Milliseconds from starting the bundled server to the first findings of a document of the example. */
export async function serverStart() {
  const folder = resolve('example');
  const agents = resolve(folder, '.github/agents');
  const found = resolve(
    agents,
    readdirSync(agents).find(name => name.endsWith('.agent.md')),
  );
  const text = readFileSync(found, 'utf8');
  const start = performance.now();
  const child = spawn(process.execPath, ['dist/server.cjs', '--stdio'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  const first = new Promise(done => connection.onNotification('textDocument/publishDiagnostics', done));
  connection.listen();
  const uri = pathToFileURL(found).href;
  await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: null,
    capabilities: {},
    workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'example' }],
  });
  await connection.sendNotification('initialized', {});
  await connection.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'chatagent', version: 1, text },
  });
  await first;
  const took = performance.now() - start;
  await connection.sendRequest('shutdown');
  await connection.sendNotification('exit');
  connection.dispose();
  await new Promise(done => child.once('exit', done));
  return took;
}
