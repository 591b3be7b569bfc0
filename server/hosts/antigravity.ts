import type { Host } from './host.ts';

/**
 * Antigravity CLI, which took Gemini CLI's place. Only its folders are known: no source is public, and nothing was run
 * (https://firebase.google.com/docs/ai-assistance/gcli-extension, 2026-11). Whether it takes Gemini's agents is not known.
 */
export const antigravity: Host = {
  id: 'antigravity',
  title: 'Antigravity CLI',
  yaml: 'tolerant',
  ownPaths: ['.agents/mcp_config.json'],
  reads: [
    { kind: 'skill', at: /\/\.agents\/skills\//, pending: true },
    { kind: 'memory', at: /\/(?:AGENTS|GEMINI)\.md$/, pending: true },
  ],
  kinds: {},
};
