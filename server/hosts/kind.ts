/** What a document is, decided from its path alone. `page` is a Markdown file that is read only because a link names a heading in it. */
export type Kind = 'agent' | 'claude-agent' | 'skill' | 'prompt' | 'instructions' | 'memory' | 'page';
