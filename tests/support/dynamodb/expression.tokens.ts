import { refuse } from './refuse.ts';

const token = /\s*(<>|<=|>=|[=<>(),.+-]|[#:]?\w+)/y;

/** The words of an expression, read one after another. */
export class Tokens {
  readonly #words: readonly string[];
  #position = 0;

  constructor(expression: string) {
    this.#words = split(expression);
  }

  /** The next word, without taking it; undefined at the end. */
  peek(ahead = 0): string | undefined {
    return this.#words[this.#position + ahead];
  }

  /** Takes the next word. Throws at the end. */
  next(): string {
    const word = this.#words[this.#position++];
    if (word === undefined) refuse('the expression ends too early');
    return word;
  }

  /** Takes the next word if it is the wanted one; keywords match in any case. */
  takes(wanted: string): boolean {
    if (this.peek()?.toUpperCase() !== wanted.toUpperCase()) return false;
    this.#position += 1;
    return true;
  }

  /** Takes the wanted word. Throws when the next word is another one. */
  expect(wanted: string): void {
    if (!this.takes(wanted)) refuse(`"${wanted}" was expected, not "${this.peek() ?? 'the end'}"`);
  }

  /** Throws when something is left. */
  end(): void {
    if (this.peek() !== undefined) refuse(`"${this.peek()}" is left over`);
  }
}

function split(expression: string): readonly string[] {
  const words: string[] = [];
  const text = expression.trim();
  token.lastIndex = 0;
  while (token.lastIndex < text.length) {
    const start = token.lastIndex;
    const word = token.exec(text)?.[1];
    if (word === undefined) refuse(`"${text.slice(start)}" is no part of an expression`);
    words.push(word);
  }
  return words;
}
