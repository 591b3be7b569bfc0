/** One error of the `yaml` library, with offsets into the whole text. */
export interface StrictError {
  readonly code: string;
  readonly message: string;
  readonly start: number;
  readonly end: number;
}
