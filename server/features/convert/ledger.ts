import type { Danger } from '../../hosts/conversion.ts';

/** Something that the result does not say any more. */
export interface Loss {
  /** The key or the piece of text: “tools”, “handoffs”, “${input:name}”. */
  readonly what: string;
  readonly danger: Danger;
  readonly message: string;
}

const order: readonly Danger[] = ['limit', 'ability', 'comfort'];

/** What a conversion loses and what it says in other words. */
export class Ledger {
  readonly #lost: Loss[] = [];
  readonly #changed: string[] = [];

  lose(what: string, danger: Danger, message: string): void {
    if (!this.#lost.some(loss => loss.message === message)) this.#lost.push({ what, danger, message });
  }

  change(message: string): void {
    if (!this.#changed.includes(message)) this.#changed.push(message);
  }

  /** The most dangerous first. */
  get lost(): readonly Loss[] {
    return [...this.#lost].sort((a, b) => order.indexOf(a.danger) - order.indexOf(b.danger));
  }

  get changed(): readonly string[] {
    return this.#changed;
  }
}
