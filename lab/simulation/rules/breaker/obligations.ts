import { isDeepStrictEqual } from 'node:util';
import type { BreakerRow, GuardSettings } from '@gdmarket/resilience';
import type { Blame } from '../report-violation.ts';
import type { GuardWatch } from './guard-watch.ts';
import { type Knowledge, LEASE_MARGIN_MS } from './knowledge.ts';
import { createOwnCalls } from './own-calls.ts';

/** How far two clocks differ, in ms, when each is wrong by 2 s. */
const CLOCKS_APART_MS = 4_000;

/** How long the store may take, in ms: a write that follows another is that much later than its decision. */
const STORE_MS = 150;

/**
 * What an instance owes to other instances and to its clients. It opens its circuit exactly when its calls say so. It
 * tells the others before it answers, and tells them the result of its probe. It holds a circuit neither too long nor
 * too short, and refuses nobody once the pause is over. `now`: its own clock in ms.
 */
export function watchDuties(
  knowledge: Knowledge,
  settings: GuardSettings,
  now: () => number,
  blame: Blame,
): Partial<GuardWatch> {
  const { timeoutMs, pauseMs } = settings;
  const counted = createOwnCalls(settings, now);
  let life = 0;
  let owed: 'open' | 'closed' | undefined;
  let told = false;
  let claim: BreakerRow | undefined;
  let opening: number | undefined;
  let lostTheRace = false;

  function note(failed: boolean): void {
    if (life !== knowledge.lives()) counted.forget();
    life = knowledge.lives();
    counted.note(failed);
  }

  function checkOpening(openUntil: number): void {
    const ms = openUntil - now();
    if (ms > pauseMs || ms < pauseMs - STORE_MS) blame('a pause is as long as it is set', `${ms} ms, not ${pauseMs}`);
    // A write over its own older claim is the same opening.
    if (openUntil === opening) return;
    opening = openUntil;
    if (owed !== 'open' && !(knowledge.state() === 'closed' && counted.mayOpen())) {
      blame('the last calls open a circuit', 'opened, and the calls within the window do not say so');
    }
  }

  function checkClaim(leaseUntil: number): void {
    // A claim written over its own older claim is the same claim.
    const waitMs = knowledge.probes() ? 0 : knowledge.waitMs();
    if (knowledge.state() === 'closed' || waitMs > 0)
      blame('a pause comes before a probe', `claimed ${waitMs} ms early`);
    const beyondMs = leaseUntil - now() - timeoutMs;
    if (beyondMs < CLOCKS_APART_MS || beyondMs > LEASE_MARGIN_MS) {
      blame('a lease outlasts its call', `it ends ${beyondMs} ms after the call's limit`);
    }
  }

  return {
    asks(row) {
      claim = row?.state === 'half-open' ? row : undefined;
      if (row === undefined) return;
      if (row.state === 'open') checkOpening(row.openUntil);
      if (row.state === 'half-open') checkClaim(row.leaseUntil);
      if (row.state === 'closed' && owed !== 'closed') blame('a probe closes a circuit', 'closed without one');
      told ||= row.state === owed;
    },
    hears(row) {
      lostTheRace ||= claim !== undefined && !isDeepStrictEqual(row, claim);
    },
    calls() {
      const state = knowledge.state();
      if (state !== 'closed' && !knowledge.probes())
        blame('an instance goes by what it knows', `called while it is ${state}`);
    },
    answered() {
      if (knowledge.probes()) owed = 'closed';
      note(false);
    },
    unanswered() {
      note(true);
      if (knowledge.probes() || (knowledge.state() === 'closed' && counted.mustOpen())) owed = 'open';
    },
    refuses() {
      const mayWait = !knowledge.probes() && (knowledge.waitMs() > 0 || lostTheRace);
      if (knowledge.state() === 'closed' || !mayWait) {
        blame('a pause ends', `refused while it is ${knowledge.state()} and the wait is over`);
      }
    },
    settles() {
      if (owed !== undefined && !told) blame('others are told', `the circuit is ${owed}, and that was not written`);
      owed = undefined;
      told = false;
      opening = undefined;
      lostTheRace = false;
    },
  };
}
