import { type GatewayKind, gatewayKinds, isStageName, type StageName, stageKinds } from '../../infra/stage-name.ts';
import type { Option } from './described.ts';

const PORTS = { least: 1, most: 65_535 };

/** A flag, which is set or not. */
export function flag(help: string): Option<boolean> {
  return { help, read: (typed) => typed !== undefined };
}

/** Any text. `value`: its placeholder in the help. */
export function text(value: string, help: string): Option<string | undefined> {
  return { help, value, read: (typed) => typed };
}

/** A whole number, at least `least`. */
export function wholeNumber(least: number, unlessTold: number, help: string): Option<number> {
  return {
    help: `${help} (${unlessTold} unless told)`,
    value: 'N',
    read: (typed) => (typed === undefined ? unlessTold : readWholeNumber(typed, least)),
  };
}

/** A whole number, at least `least`; undefined by default. */
export function anyNumber(help: string, least = 0): Option<number | undefined> {
  return { help, value: 'N', read: (typed) => (typed === undefined ? undefined : readWholeNumber(typed, least)) };
}

/** A TCP port. */
export function port(help: string): Option<number | undefined> {
  return {
    help,
    value: 'N',
    read(typed) {
      if (typed === undefined) return undefined;
      const number = /^\d{1,5}$/.test(typed) ? Number(typed) : 0;
      if (number >= PORTS.least && number <= PORTS.most) return number;
      throw new Error(`wants a number from ${PORTS.least} to ${PORTS.most}, not "${typed}".`);
    },
  };
}

/** The port of a market that runs here. */
export function marketPort(): Option<number | undefined> {
  return port('the market of npm start on this port, instead of the last one started');
}

/** One of several words. */
export function choice<const C extends string>(choices: readonly C[], help: string): Option<C | undefined> {
  return {
    help,
    value: choices.join('|'),
    read(typed) {
      const chosen = choices.find((one) => one === typed);
      if (chosen !== undefined || typed === undefined) return chosen;
      throw new Error(`is ${choices.join(' or ')}, not "${typed}".`);
    },
  };
}

/** The kind of API gateway. */
export function gateway(): Option<GatewayKind | undefined> {
  return choice(gatewayKinds, 'the kind of API gateway (http unless told)');
}

/** A stage, such as dev, or dev-anna for a person's own. */
export function stage(help: string): Option<StageName | undefined> {
  return {
    help,
    value: stageKinds.join('|'),
    read(typed) {
      if (typed === undefined || isStageName(typed)) return typed;
      throw new Error(`is local, dev or prod (or one of your own, as in dev-anna), not "${typed}".`);
    },
  };
}

/** An address, returned without a final slash. */
export function address(help: string): Option<string | undefined> {
  return {
    help,
    value: 'ADDRESS',
    read(typed) {
      if (typed === undefined) return undefined;
      if (/^https?:\/\/./.test(typed) && URL.canParse(typed)) return typed.replace(/\/+$/, '');
      throw new Error(`is an address as in https://market.example, not "${typed}".`);
    },
  };
}

function readWholeNumber(typed: string, least: number): number {
  const number = Number(typed);
  if (typed.trim() !== '' && Number.isSafeInteger(number) && number >= least) return number;
  throw new Error(`wants a whole number from ${least}, not "${typed}".`);
}
