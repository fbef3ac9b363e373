import type { RentalStage } from './rental-stage.ts';

/** The steps of every rental, in order. */
export const steps = ['reserved', 'confirmed', 'paid', 'lent', 'returned', 'reviewed'] as const;

/** See {@link steps}. */
export type Step = (typeof steps)[number];

/** A step of one rental: behind it, where it stands, ahead of it, or where it ended. */
export type StepState = 'done' | 'now' | 'ahead' | 'ended';

/** The step that a stage waits for; those before it are done. */
const waitsFor: Readonly<Record<RentalStage, Step | undefined>> = {
  asking: 'confirmed',
  refused: 'confirmed',
  'pay-later': 'paid',
  'to-pay': 'paid',
  cancelling: 'paid',
  paid: 'lent',
  lent: 'returned',
  returned: 'reviewed',
  // The rest is the way of what extends it.
  kept: 'returned',
  reviewed: undefined,
  over: undefined,
};

/** How far each step of a rental is. Nothing comes after a refusal, nor where another rental goes on. */
export function timelineOf(stage: RentalStage): readonly { readonly step: Step; readonly state: StepState }[] {
  const next = waitsFor[stage];
  const here = next === undefined ? steps.length : steps.indexOf(next);
  if (stage === 'kept') return steps.slice(0, here).map((step) => ({ step, state: 'done' }));
  const shown = stage === 'refused' || stage === 'cancelling' ? steps.slice(0, here + 1) : steps;
  const last = stage === 'refused' ? 'ended' : 'now';
  return shown.map((step, index) => ({ step, state: index < here ? 'done' : index === here ? last : 'ahead' }));
}
