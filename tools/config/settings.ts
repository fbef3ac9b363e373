import { defaultGuardSettings, type GuardSettings } from '@gdmarket/resilience';
import type * as z from 'zod/mini';
import { defaultLimits, limitSettings } from '#contracts/settings/limits.ts';
import {
  type GuardedDependencyName,
  guardedDependencies,
  guardParameter,
  holdParameter,
  identityParameter,
  limitsParameter,
  providerParameter,
} from '#contracts/settings/parameters.ts';
import { defaultProviderSettings, providerSettings } from '#functions/payment/adapters/payment-provider-settings.ts';
import { defaultHoldSettings, holdSettings } from '#functions/reservation/adapters/hold-settings.ts';
import { guardBounds } from '#shared/composition/guard-bounds.ts';
import { defaultIdentitySettings, identitySettings } from '#shared/identity/identity-settings.ts';

/** The settings in one SSM parameter, and what the functions accept there. */
export interface SettingsGroup {
  /** The parameter's name in a stage. */
  readonly parameter: (stage: string) => string;
  /** The schema that the functions use. */
  readonly schema: z.ZodMiniType<object>;
  readonly fields: readonly string[];
  /** Warnings about valid values whose effect nobody wants, as sentences. */
  readonly doubts: (values: Readonly<Record<string, unknown>>) => readonly string[];
}

/** All settings that can be changed while the market runs, by the first part of their names. */
export const settingsGroups: Readonly<Record<string, SettingsGroup>> = {
  ...Object.fromEntries(guardedDependencies.map((dependency) => [dependency, guardOf(dependency)])),
  provider: {
    parameter: providerParameter,
    schema: providerSettings,
    fields: Object.keys(defaultProviderSettings),
    doubts: () => [],
  },
  reservation: {
    parameter: holdParameter,
    schema: holdSettings,
    fields: Object.keys(defaultHoldSettings),
    doubts: () => [],
  },
  limits: {
    parameter: limitsParameter,
    schema: limitSettings,
    fields: Object.keys(defaultLimits),
    doubts: () => [],
  },
  identity: {
    parameter: identityParameter,
    schema: identitySettings,
    fields: Object.keys(defaultIdentitySettings),
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

/** A function instance makes one call at a time: if too few late calls fit into the window, its circuit never opens. */
function doubtsAbout(dependency: string, { timeoutMs, windowMs, minimumCalls }: GuardSettings): readonly string[] {
  if (minimumCalls * timeoutMs <= windowMs) return [];
  const calls = Math.floor(windowMs / timeoutMs);
  return [
    `when ${dependency} answers nobody in time, an instance makes ${calls} of ${minimumCalls} calls in a window, and its circuit never opens. Raise windowMs, too.`,
  ];
}

/**
 * A group's stored values: the fields as the functions read them, or what is wrong with the text. `others`: fields that
 * are no settings here, because they belong to a later version, whose fields this version's functions ignore, or are a
 * mistake.
 */
export type Stored = { readonly others: Readonly<Record<string, unknown>> } & (
  | { readonly values: Readonly<Record<string, unknown>> }
  | { readonly faults: readonly z.core.$ZodIssue[] }
);

/** Parses a parameter's text as the functions do. */
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
