import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { doneByLambda, writingLog } from '../../infra/policies/done-by-lambda.fixture.ts';
import { environment } from '../support/environment.ts';
import { eventually } from '../support/eventually.ts';
import { type Attempt, type Command, takes } from '../support/grants/command.ts';
import { commandsOf } from '../support/grants/commands.ts';
import { type Grant, wordsOf } from '../support/grants/grant.ts';
import { actionsRefused } from '../support/grants/refused.ts';
import { deployedGrants, withOnly, without } from '../support/grants/roles.ts';
import { takeUnavailableAsAnswer } from '../support/unavailable-as-answer.ts';

takeUnavailableAsAnswer();

const { E2E_FOREIGN, GDMARKET_EMULATOR } = environment;

/** Somebody else's emulator may not evaluate policies; LocalStack's free edition evaluates none. */
const isEvaluated = E2E_FOREIGN === 'no' && GDMARKET_EMULATOR === 'ministack';
const granted = isEvaluated ? await deployedGrants() : [];

describe.skipIf(!isEvaluated)('every grant', () => {
  it('is taken by a command, or by Lambda itself', () => {
    const unused = granted.filter(({ function: name, action, ...grant }) => {
      const words = wordsOf({ action, ...grant });
      return !doneByLambda.includes(action) && !commandsOf[name]?.commands.some((command) => takes(command, words));
    });
    expect(unused.map((grant) => `${grant.function}: ${wordsOf(grant)}`)).toEqual([]);
  });

  it('that a command takes is there', () => {
    const there = new Set(granted.map((grant) => `${grant.function}: ${wordsOf(grant)}`));
    const taken = Object.entries(commandsOf).flatMap(([name, { commands }]) =>
      commands.flatMap(({ needs, misses = [] }) => [...needs, ...misses].map((words) => `${name}: ${words}`)),
    );
    expect(taken.filter((one) => !there.has(one))).toEqual([]);
  });
});

describe.skipIf(!isEvaluated).each(Object.entries(commandsOf))('%s', (name, { commands, begin }) => {
  let end: (() => Promise<void>) | undefined;
  beforeAll(async () => {
    end = await begin?.();
    for (const { isDear, prepare } of commands) if (!isDear) await eventually(await prepare());
  });
  afterAll(() => end?.());

  const own = granted.filter((grant) => grant.function === name);
  const taken = own.filter((grant) => commands.some((command) => takes(command, wordsOf(grant))));
  const cheap = commands.filter(({ isDear }) => !isDear);

  // So it also does with any other grant missing: each of them would be tried with each command.
  it.each(cheap.map((command) => [command.does, command] as const))('%s with no other grants', async (_, command) => {
    const attempt = await command.prepare();
    const keeps = (grant: Grant) => isWritingLog(grant) || takes(command, wordsOf(grant));
    await withOnly(own, keeps, () => eventually(attempt));
  });

  it.each(taken.map((grant) => [wordsOf(grant), grant] as const))('cannot do without %s', async (words, grant) => {
    const first = [...cheap, ...commands].find((command) => takes(command, words));
    const tried = commands.filter((command) => command === first || (!command.isDear && takes(command, words)));
    const attempts: (readonly [Command, Attempt])[] = [];
    for (const command of tried) attempts.push([command, await command.prepare()]);
    const since = Date.now();

    await without(grant, async () => {
      for (const [{ does, needs, refusal }, attempt] of attempts) {
        if (needs.includes(words)) await expect(attempt(), does).rejects.toThrow(refusal);
        else await eventually(() => goesOn(attempt, grant.action, since));
      }
      // On a busy machine, the lines of a run come into the log with those of the next.
      if (first?.refusal === undefined)
        await eventually(async () => {
          const refused = await actionsRefused(name, since);
          if (!refused.includes(grant.action)) await attempts[0]?.[1]().catch(() => undefined);
          expect(refused).toContain(grant.action);
        });
    });
    for (const [, attempt] of attempts) await eventually(attempt);
  });

  /** Repeated until the log shows the refusal: not every call takes what it may miss. */
  async function goesOn(attempt: Attempt, missed: string, since: number): Promise<void> {
    await attempt();
    expect(await actionsRefused(name, since)).toContain(missed);
  }
});

function isWritingLog({ action }: Grant): boolean {
  return writingLog.some((one) => one === action);
}
