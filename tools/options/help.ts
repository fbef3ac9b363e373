import type { Described } from './described.ts';

const NAME_WIDTH = 24;

/** A command and its options in one line. */
export function usageOf({ name, options, operands, others }: Described): string {
  const named = Object.entries(options).map(([option, { value }]) => `[${spelled(option, value)}]`);
  const more = others === undefined ? [] : [`[arguments of ${others}]`];
  const words = [...(operands === undefined ? [] : [operands]), ...named, ...more];
  return words.length === 0 ? name : `${name} -- ${words.join(' ')}`;
}

/** The help of a command. `usage`: the line from `usageOf`. */
export function helpOf({ purpose, options, examples }: Described, usage: string): string {
  const lines = Object.entries(options).map(
    ([name, { value, help }]) => `  ${spelled(name, value).padEnd(NAME_WIDTH)} ${help}`,
  );
  const list = lines.length === 0 ? [] : ['', ...lines];
  const shown = examples.map((example) => `  ${example}`);
  return [purpose, '', `Usage: ${usage}`, ...list, '', 'For example:', ...shown].join('\n');
}

function spelled(name: string, value: string | undefined): string {
  return value === undefined ? `--${name}` : `--${name} ${value}`;
}
