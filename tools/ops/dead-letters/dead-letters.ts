import { eventInBody } from '#functions/operations/domain/dead-letter.ts';
import { UserError } from '../../bootstrap/user-error.mjs';
import type { StageOnAws } from '../stage-on-aws.ts';
import type { OpsValues, Verb } from '../verb.ts';
import { deadLetterQueues, type Letter, lettersIn, PARKED_FROM, release } from './letters.ts';
import { park, redrive } from './redrive.ts';

const ACTIONS = { redrive, park } as const;

/**
 * Lists dead letters with their reasons, shows those of one queue, gives them to whoever failed with them (`redrive`),
 * or sets them aside (`park`).
 */
export const deadLetters: Verb = {
  operands: '[show|redrive|park QUEUE]',
  example: 'redrive item-events-dlq',
  options: ['id', 'body'],
  read([action, queue, ...more], { id, body }: OpsValues) {
    if (more.length > 0) throw new Error('Say one queue.');
    const ids = id?.split(',');
    if (action === undefined) return (on) => show(on, undefined, { ids, body });
    if (queue === undefined) throw new Error(`Say which queue: ${action} QUEUE.`);
    if (action === 'show') return (on) => show(on, queue, { ids, body });
    if (action !== 'redrive' && action !== 'park') throw new Error(`Say show, redrive or park, not "${action}".`);
    return (on) => move(on, action, queue, ids);
  },
};

interface Wanted {
  readonly ids: readonly string[] | undefined;
  readonly body: boolean;
}

async function show(on: StageOnAws, only: string | undefined, { ids, body }: Wanted): Promise<number> {
  const looks = (await queuesMeant(on, only)).map(async ([queue, url]) => {
    const letters = await lettersIn(on, queue, url);
    for (const letter of letters) await release(on, letter);
    return { queue, letters };
  });
  for (const { queue, letters } of await Promise.all(looks)) {
    on.write(`${queue}: ${letters.length}`);
    for (const letter of letters.filter((one) => isMeant(one, ids))) {
      for (const line of describe(letter)) on.write(`  ${line}`);
      if (body) on.write(`    ${letter.message.Body}`);
    }
  }
  return 0;
}

async function move(
  on: StageOnAws,
  action: keyof typeof ACTIONS,
  only: string,
  ids: readonly string[] | undefined,
): Promise<number> {
  let failed = 0;
  const missing = new Set(ids);
  for (const [queue, url] of await queuesMeant(on, only)) {
    for (const letter of await lettersIn(on, queue, url)) {
      const [words = ''] = describe(letter);
      if (!isMeant(letter, ids) || on.dryRun) {
        if (isMeant(letter, ids)) on.write(`Would ${action} ${words}`);
        await release(on, letter);
      } else {
        const outcome = await ACTIONS[action](on, letter).then(
          (where) => `${words} → ${where}`,
          (error: unknown) => {
            failed += 1;
            return `${words} stays: ${error instanceof Error ? error.message : error}`;
          },
        );
        on.write(outcome);
      }
      missing.delete(letter.message.MessageId ?? '');
    }
  }
  for (const id of missing) on.write(`There is no message ${id} in ${only} (any more).`);
  return failed === 0 ? 0 : 1;
}

async function queuesMeant(on: StageOnAws, only: string | undefined): Promise<readonly (readonly [string, string])[]> {
  const queues = await deadLetterQueues(on);
  if (only === undefined) return [...queues];
  const url = queues.get(only);
  if (url !== undefined) return [[only, url]];
  throw new UserError(`There is no queue of dead letters ${only}. There are ${[...queues.keys()].join(', ')}.`);
}

function isMeant({ message: { MessageId = '' } }: Letter, ids: readonly string[] | undefined): boolean {
  return ids === undefined || ids.includes(MessageId);
}

/** A message without its content, which may be personal. */
function describe({ message }: Letter): readonly string[] {
  const { MessageId, Attributes, MessageAttributes: said = {}, Body = '' } = message;
  const { eventId, eventType, correlationId } = eventInBody(Body);
  const sentAt = new Date(Number(Attributes?.SentTimestamp)).toISOString();
  const tries = `given up after too many tries: look for ${MessageId} in the consumer’s log`;
  const reason =
    said.reason?.StringValue ?? said.ERROR_MESSAGE?.StringValue ?? (isKept(Body) ? 'a relay gave up a batch' : tries);
  const from = said[PARKED_FROM]?.StringValue;
  const origin = from === undefined ? '' : `, parked from ${from}`;
  return [
    `${MessageId} ${eventType ?? '(no event)'} ${eventId ?? ''} of ${sentAt}${origin}`,
    `  request ${correlationId ?? '(unknown)'}; ${reason}`,
  ];
}

function isKept(body: string): boolean {
  return body.includes('"aws.s3"');
}
