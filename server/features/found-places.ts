import type { Host } from '../hosts/host.ts';
import type { Kind } from '../hosts/kind.ts';
import type { Document } from '../workspace/document.ts';
import { isInside } from '../workspace/path.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** Where the host looks for files of this kind below the workspace folder; undefined where it reads none or nothing is known. */
export function placesOf(host: Host, kind: Kind): readonly RegExp[] | undefined {
  return host.kinds[kind]?.places;
}

/**
 * Whether the host comes upon the document by itself. A file that lies where no program looks for any is kept to be put
 * elsewhere, as in a collection of agents, and is judged as if it were there. The same holds for what has no place yet, and
 * for what lies outside of all workspace folders, which may be the user’s own ones.
 */
export function findsByItself(host: Host, document: Document, workspace: Workspace): boolean {
  const places = placesOf(host, document.kind);
  if (places === undefined || !workspace.roots.some(folder => isInside(folder, document.path))) return true;
  if (isPlace(host, document, workspace)) return true;
  const isForPrograms = /\/\.[^/]+\//.test(`/${below(document)}`);
  return !isForPrograms && !workspace.hosts.some(other => isPlace(other, document, workspace));
}

function isPlace(host: Host, document: Document, workspace: Workspace): boolean {
  const { path, kind, root } = document;
  // A project may lie below the workspace folder and be opened alone.
  const alone = /(?:^|\/)(\.[^/]+\/(?!.*\/\.[^/]+\/).+)$/.exec(below(document))?.[1];
  const ways = [below(document), ...(alone === undefined ? [] : [alone])];
  if (placesOf(host, kind)?.some(place => ways.some(way => place.test(way)))) return true;
  if (host.configurable !== true) return false;
  const folders = workspace.locations(root)[kind] ?? [];
  return folders.some(folder => isInside(folder.replace(/\/$/, ''), path));
}

/** The path below the workspace folder. */
function below({ path, root }: Document): string {
  return root === '/' ? path.slice(1) : path.slice(root.length + 1);
}
