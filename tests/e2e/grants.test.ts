import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { doneByLambda } from '../../infra/policies/done-by-lambda.fixture.ts';
import { environment } from '../support/environment.ts';
import { eventually } from '../support/eventually.ts';
import { type Attempt, type Command, takes } from '../support/grants/command.ts';
import { commandsOf } from '../support/grants/commands.ts';
import { wordsOf } from '../support/grants/grant.ts';
import { actionsRefused } from '../support/grants/refused.ts';
import { deployedGrants, without } from '../support/grants/roles.ts';
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

  it.each(taken.map((grant) => [wordsOf(grant), grant] as const))('cannot do without %s', async (words, grant) => {
    const cheap = commands.filter(({ isDear }) => !isDear);
    const first = [...cheap, ...commands].find((command) => takes(command, words));
    const tried = commands.filter((command) => command === first || cheap.includes(command));
    const attempts: (readonly [Command, Attempt])[] = [];
    for (const command of tried) attempts.push([command, await command.prepare()]);
    const since = Date.now();

    await without(grant, async () => {
      for (const [{ does, needs, misses = [], refusal }, attempt] of attempts) {
        if (needs.includes(words)) await expect(attempt(), does).rejects.toThrow(refusal);
        else await eventually(() => works(attempt, misses.includes(words) ? grant.action : undefined, since));
      }
      if (first?.refusal === undefined)
        await eventually(async () => expect(await actionsRefused(name, since)).toContain(grant.action));
    });
    for (const [command, attempt] of attempts) if (takes(command, words)) await eventually(attempt);
  });

  /** Repeated until the log shows the refusal: not every call takes what it may miss. */
  async function works(attempt: Attempt, missed: string | undefined, since: number): Promise<void> {
    await attempt();
    if (missed !== undefined) expect(await actionsRefused(name, since)).toContain(missed);
  }
});
