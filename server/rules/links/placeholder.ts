/** Words that stand where an author shall write a real address. */
const words =
  /^(?:(?:(?:image|img|thumbnail|link|page|repo|file|doc|docs|video|screenshot)[-_])?(?:url|uri|href|src|path|link)|link-to-.*|image|path|file|filename|target|destination|placeholder|example)$/i;

/** Parts of a path that only examples have. */
const parts =
  /(?:^|\/)(?:path\/to|path-to|internal-wiki|your-[^/]*|my-file|foo|bar)(?:\/|$)|(?:^|\/)filename\.|\.ext$|\.{3}|…/i;

/** Whether a destination is an example or a template rather than an address: `url`, `path/to/file.ext`, `{{name}}.md`, `<x>`. */
export function isPlaceholder(destination: string): boolean {
  return (
    /[{}<>[\]$*|]|%7[bB]|%3[cC]/.test(destination) ||
    words.test(destination) ||
    parts.test(destination) ||
    /(?:^|[^A-Za-z])(?:N{2,}|X{2,}|x{3,}|YYYY)(?:[^A-Za-z]|$)/.test(destination)
  );
}
