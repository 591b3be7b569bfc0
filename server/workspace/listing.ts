import { fixedParts, generousTest } from '../text/glob.ts';
import { baseName } from './path.ts';

/** Every file of a workspace folder, where all of it was listed. Answers are kept: many documents ask the same. */
export class Listing {
  readonly #root: string;
  readonly #found: readonly string[];
  readonly #leftOut: readonly string[];
  readonly #answers = new Map<string, boolean>();
  #names: { readonly files: readonly string[]; readonly hidden: ReadonlySet<string> } | undefined;

  /**
   * Paths begin with the folder’s own; one that ends with `/` is a folder. `leftOut` is what was met and not listed, say because
   * of a `.gitignore`.
   */
  constructor(root: string, found: readonly string[], leftOut: readonly string[]) {
    this.#root = root;
    this.#found = found;
    this.#leftOut = leftOut;
  }

  /**
   * Whether a file fits the pattern as the most generous host would read it. True also where that cannot be told: what is left
   * out may fit, or the pattern is of a dialect that is not read here.
   */
  mayFit(pattern: string): boolean {
    const known = this.#answers.get(pattern);
    if (known !== undefined) return known;
    const answer = this.#look(pattern);
    this.#answers.set(pattern, answer);
    return answer;
  }

  /** The names of the files directly in a folder; undefined where it is left out, so that nobody has looked into it. */
  filesIn(folder: string): ReadonlySet<string> | undefined {
    const prefix = `${folder}/`;
    if (this.#leftOut.some(path => path.endsWith('/') && prefix.startsWith(path))) return undefined;
    const isChild = (path: string) =>
      path.length > prefix.length && path.startsWith(prefix) && !path.includes('/', prefix.length);
    return new Set([...this.#found, ...this.#leftOut].filter(isChild).map(path => path.slice(prefix.length)));
  }

  #look(pattern: string): boolean {
    const test = generousTest(pattern);
    if (test === undefined) return true;
    const { files, hidden } = this.#read();
    if (fixedParts(pattern).some(part => hidden.has(part.toLowerCase()))) return true;
    return files.some(path => test.test(path));
  }

  /** Most checks ask nothing, so that the list is read when the first one does. */
  #read() {
    if (this.#names !== undefined) return this.#names;
    const isFolder = (path: string) => path.endsWith('/');
    const files = [...this.#found, ...this.#leftOut]
      .filter(path => !isFolder(path))
      .map(path => path.slice(this.#root.length + 1));
    const folders = this.#leftOut.filter(isFolder).map(path => baseName(path.slice(0, -1)).toLowerCase());
    this.#names = { files, hidden: new Set(['.git', 'node_modules', ...folders]) };
    return this.#names;
  }
}
