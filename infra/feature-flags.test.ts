import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, it } from 'vitest';
import { context } from './testing/app.fixture.ts';

const recommended: Readonly<Record<string, unknown>> = JSON.parse(
  readFileSync(createRequire(import.meta.url).resolve('aws-cdk-lib/recommended-feature-flags.json'), 'utf8'),
);

/** Flags that cdk.json sets differently, and why. */
const otherwise: Readonly<Record<string, { readonly value: unknown; readonly why: string }>> = {
  '@aws-cdk/core:defaultCrossStackReferences': {
    value: 'strong',
    why: 'Weak references read outputs in a way that no emulator has, and let a stack go that others still use.',
  },
};

it('cdk.json sets every feature flag that this version of CDK recommends, and no other', () => {
  const flags = Object.fromEntries(Object.entries(context).filter(([name]) => name.startsWith('@aws-cdk')));
  const ours = Object.fromEntries(Object.entries(otherwise).map(([name, { value }]) => [name, value]));
  expect(flags).toEqual({ ...recommended, ...ours });
});
