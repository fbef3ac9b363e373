import type { Attempt } from '../clients/attempt.ts';
import { checkActors } from './actors.ts';
import { checkFinalRefusals } from './answers/final-refusals.ts';
import { checkPromises } from './answers/promises.ts';
import { answeredForThemselves } from './answers/repetitions.ts';
import { checkBooks } from './books.ts';
import { checkFacts } from './event-facts.ts';
import { checkHistories } from './histories.ts';
import { checkMoney } from './money.ts';
import { checkNotices } from './notices.ts';
import { checkOutbox } from './outbox.ts';
import type { Blame } from './report-violation.ts';
import type { Scene } from './rule-context.ts';
import { checkSettled } from './settled.ts';
import { checkTurnedDown } from './turned-down.ts';
import { checkNobodyForgotten } from './waiting/turns.ts';

/** The rules of a market at rest. */
export async function checkRest(scene: Scene, operations: readonly Attempt[], blame: Blame) {
  checkOutbox(scene, operations, blame);
  checkActors(scene, operations, blame);
  checkTurnedDown(scene, operations, blame);
  checkFacts(scene, blame);
  checkMoney(scene, blame);
  checkNobodyForgotten(scene, false, blame);
  const answered = answeredForThemselves(operations);
  checkPromises(scene, answered, operations, blame);
  checkFinalRefusals(scene, answered, blame);
  await checkSettled(scene, blame);
  await checkHistories(scene, blame);
  checkNotices(scene, blame);
  await checkBooks(scene, blame);
}
