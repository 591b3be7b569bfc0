import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Document } from '../../server/workspace/document.ts';
import { folderOf } from '../../server/workspace/path.ts';
import { projectFiles } from '../../server/workspace/project.ts';
import { Workspace } from '../../server/workspace/workspace.ts';

/** Where the shared folder lies: beside the package. It is not part of it, so tests that need it skip without it. */
const shared = join(__dirname, '../../../shared');

/** The folder below the shared one; undefined, with the reason printed, where it is absent. */
export function sharedFolder(name: string): string | undefined {
  const folder = join(shared, name);
  if (existsSync(folder)) return folder;
  console.log(`      ../shared/${name} is absent: what is measured on it is skipped`);
  return undefined;
}

let corpus: ReadonlyMap<string, Workspace> | undefined;

/**
 * The repositories of the corpus, by name, each as a workspace of its own whose folder is `/NAME`. Read once for all tests of
 * a run, so none may change it.
 */
export function loadCorpus(folder: string): ReadonlyMap<string, Workspace> {
  corpus ??= readCorpus(folder);
  return corpus;
}

function readCorpus(folder: string): ReadonlyMap<string, Workspace> {
  const folders = readdirSync(folder, { withFileTypes: true }).filter(entry => entry.isDirectory());
  return new Map(folders.map(({ name }) => [name, loadRepository(join(folder, name), `/${name}`)]));
}

/** Everything that a whole check of the folder would know: documents, project files, and what every link leads to. */
export function loadRepository(folder: string, root: string): Workspace {
  const workspace = new Workspace();
  workspace.setRoots([root]);
  const files = filesBelow(folder).sort();
  const folders = new Set<string>([root]);
  const read = (file: string) => readFileSync(join(folder, file), 'utf8');
  for (const name of projectFiles) if (files.includes(name)) workspace.write(`${root}/${name}`, read(name));
  for (const file of files) {
    const path = `${root}/${file}`;
    for (let above = folderOf(path); above !== root; above = folderOf(above)) folders.add(above);
    if (workspace.kindAt(path) !== undefined) workspace.write(path, read(file));
  }
  const known = new Set(files.map(file => `${root}/${file}`));
  for (const document of [...workspace.documents()]) {
    for (const { path, fragment } of workspace.questions(document)) {
      workspace.setTarget(path, known.has(path) ? 'file' : folders.has(path) ? 'folder' : 'missing');
      if (fragment && known.has(path) && path.endsWith('.md'))
        workspace.write(path, read(path.slice(root.length + 1)));
    }
  }
  return workspace;
}

/** The documents that rules look at. */
export function documentsOf(workspace: Workspace): Document[] {
  return [...workspace.documents()].filter(document => document.kind !== 'page');
}

function filesBelow(folder: string): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter(entry => entry.isFile() && entry.name !== 'LICENSE.upstream')
    .map(entry =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    );
}
