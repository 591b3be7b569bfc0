/** What a run may touch besides the disk. */
export interface Surroundings {
  readonly cwd: string;
  readonly colours: boolean;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
}
