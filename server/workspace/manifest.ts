import { readJson } from '../syntax/json.ts';

/** Whether the path is that of a manifest at the top of a plugin. Those of single programs lie in a folder of their own. */
export function isManifest(path: string): boolean {
  return path.endsWith('/plugin.json') && !/\/\.[^/]+\/(?:plugin\/)?plugin\.json$/.test(path);
}

/** Whether the text is the manifest of an Agent Plugin, which its schema tells. */
export function isAgentPlugin(text: string | undefined): boolean {
  if (text?.includes(schema) !== true) return false;
  const manifest = readJson(text);
  if (typeof manifest !== 'object' || manifest === null || !('$schema' in manifest)) return false;
  return typeof manifest.$schema === 'string' && manifest.$schema.startsWith(schema);
}

const schema = 'https://agent-plugins.org/schemas/';
