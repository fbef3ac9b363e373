import { defaultGuardSettings, type GuardSettings } from '@gdmarket/resilience';
import type * as z from 'zod/mini';
import {
  type GuardedDependencyName,
  guardedDependencies,
  guardParameter,
  holdParameter,
  providerParameter,
} from '#contracts/settings/parameters.ts';
import { providerSettings } from '#functions/payment/adapters/payment-provider-settings.ts';
import { holdSettings } from '#functions/reservation/adapters/hold-settings.ts';
import { guardBounds } from '#shared/composition/guard-bounds.ts';

/** Settings that are kept in one SSM parameter, and what the functions that read them take. */
export interface SettingsGroup {
  /** The parameter's name in a stage. */
  readonly parameter: (stage: string) => string;
  /** The very schema of the functions. */
  readonly schema: z.ZodMiniType<object>;
  readonly fields: readonly string[];
  /** What good values may do that nobody wants, in sentences. */
  readonly doubts: (values: Readonly<Record<string, unknown>>) => readonly string[];
}

/** Every setting that can be changed while the market runs, by the first part of its name. */
export const settingsGroups: Readonly<Record<string, SettingsGroup>> = {
  ...Object.fromEntries(guardedDependencies.map((dependency) => [dependency, guardOf(dependency)])),
  provider: {
    parameter: providerParameter,
    schema: providerSettings,
    fields: Object.keys(providerSettings.shape),
    doubts: () => [],
  },
  reservation: {
    parameter: holdParameter,
    schema: holdSettings,
    fields: Object.keys(holdSettings.shape),
    doubts: () => [],
  },
};

function guardOf(dependency: GuardedDependencyName): SettingsGroup {
  return {
    parameter: (stage) => guardParameter(stage, dependency),
    schema: guardBounds,
    fields: Object.keys(defaultGuardSettings),
    doubts: (values) => doubtsAbout(dependency, guardBounds.parse(values)),
  };
}

/**
 * A function instance makes one call at a time: if those that are late do not fit into the window, it never has enough
 * of them to open.
 */
function doubtsAbout(dependency: string, { timeoutMs, windowMs, minimumCalls }: GuardSettings): readonly string[] {
  if (minimumCalls * timeoutMs <= windowMs) return [];
  const calls = Math.floor(windowMs / timeoutMs);
  return [
    `when ${dependency} answers nobody in time, an instance makes ${calls} of ${minimumCalls} calls in a window, and its circuit never opens. Raise windowMs, too.`,
  ];
}

/**
 * A group's values as they are stored: fields that make sense to the functions, or what is wrong with the text.
 * `others` is what stands beside them and is no setting here: a later version's, which the functions of this one leave
 * out, or a mistake.
 */
export type Stored = { readonly others: Readonly<Record<string, unknown>> } & (
  | { readonly values: Readonly<Record<string, unknown>> }
  | { readonly faults: readonly z.core.$ZodIssue[] }
);

/** Reads a parameter's text as the functions do. */
export function readStored({ schema, fields }: SettingsGroup, text: string): Stored {
  const json = parseJson(text);
  const others = Object.fromEntries(entriesOf(json).filter(([name]) => !fields.includes(name)));
  const read = schema.safeParse(json, { reportInput: true });
  return read.success ? { others, values: { ...read.data } } : { others, faults: read.error.issues };
}

function entriesOf(json: unknown): [string, unknown][] {
  return typeof json === 'object' && json !== null && !Array.isArray(json) ? Object.entries(json) : [];
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
