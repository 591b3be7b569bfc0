import * as vscode from 'vscode';
import { documentLanguages, documentPatterns } from '../server/protocol.ts';

/** The project's own file: its faults are shown in it, and its text counts before it is saved. */
const configurationPattern = '**/.agent-authoring.yaml';

type Filter =
  | { readonly scheme: string; readonly pattern: string }
  | { readonly scheme: string; readonly language: string };

/** Texts that are nobody's file, such as the old side of a comparison, have other schemes and are left alone. */
const fixedSchemes = ['file', 'untitled', 'vscode-userdata'];

/** The schemes under which documents are looked at: those above, and those of the workspace folders. */
export function documentSchemes(): string[] {
  const ofFolders = (vscode.workspace.workspaceFolders ?? []).map(folder => folder.uri.scheme);
  return [...new Set([...fixedSchemes, ...ofFolders])];
}

/** Which documents the server is told of: by path, and by language where there is no path or none that tells. */
export function documentSelector(schemes: readonly string[]): Filter[] {
  return schemes.flatMap(scheme => [
    ...[...documentPatterns, configurationPattern].map(pattern => ({ scheme, pattern })),
    ...documentLanguages.map(language => ({ scheme, language })),
  ]);
}
