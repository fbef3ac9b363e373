import { randomInt, randomUUID } from 'node:crypto';
import { anEnvelope } from '#shared/events/envelope.fixture.ts';
import { eventually } from '../eventually.ts';
import { linesLogged } from '../function-log.ts';
import { receiveMessage, sendMessage, takeMessage } from '../queues.ts';
import { stopFeeding } from '../switches.ts';
import type { Attempt, Command, CommandsOfFunction } from './command.ts';
import { deliver, invoke } from './deliver.ts';
import { whileRefused } from './roles.ts';

/** An event without its envelope. */
interface Told {
  /** `item/1`. */
  readonly subject: string;
  readonly data: object;
  /** ISO 8601; now, unless it says otherwise. */
  readonly time?: string;
}

/**
 * A consumer whose queue is stopped: these tests hand it its messages, because a queue repeats one that failed only
 * after a minute.
 */
export function consumer(name: string, commands: readonly Command[]): CommandsOfFunction {
  return { begin: () => stopFeeding(name), commands: [...commands, setsAside(name)] };
}

/** Handles the message that something has caused. `cause` returns text by which the queue finds it. */
export function handles(name: string, event: string, needs: readonly string[], cause: () => Promise<string>): Command {
  return {
    does: `handles ${event}`,
    needs,
    prepare: async () => {
      const { Body = '' } = await takeMessage(name, await cause());
      return () => deliver(name, { body: Body });
    },
  };
}

/** Handles an event that nothing has caused. `about` tells two of one type apart. */
export function handlesInvented(
  name: string,
  type: string,
  needs: readonly string[],
  tell: () => Promise<Told>,
  misses: readonly string[] = [],
  about = '',
): Command {
  return {
    does: `handles an invented ${type}${about && ` (${about})`}`,
    needs,
    misses,
    prepare: async () => {
      const body = bodyOf(type, await tell());
      return () => deliver(name, { body });
    },
  };
}

/** Extends the time that a failed message is hidden. `write`: a grant without which handling `body` fails. */
export function postpones(name: string, write: string, makeBody: () => Promise<string>): Command {
  return {
    does: 'postpones what fails',
    needs: [`sqs:ChangeMessageVisibility ${name}`],
    prepare: async () => {
      const body = await makeBody();
      await sendMessage(name, body);
      const { ReceiptHandle: receiptHandle = '' } = await receiveMessage(name, body, 60);
      return failing(name, write, () => deliver(name, { body, receiptHandle }));
    },
  };
}

function failing(name: string, write: string, delivery: Attempt): Attempt {
  return async () => {
    const since = Date.now();
    const handled = await whileRefused(name, write, () =>
      delivery().then(
        () => true,
        () => false,
      ),
    );
    if (handled) throw new Error(`${name} needs no ${write}`);
    // A run's lines come into the log a moment after its answer, all at once; on a busy machine, with the next run's.
    const lines = await eventually(async () => {
      const logged = await linesLogged(name, since);
      if (logged.some(({ message }) => message === 'event failed')) return logged;
      await invoke(name, { Records: [] });
      throw new Error(`${name} has not logged what failed`);
    });
    if (lines.some(({ message }) => message === 'event not postponed')) throw new Error('not postponed');
  };
}

function setsAside(name: string): Command {
  return {
    does: 'sets aside what it cannot read',
    needs: [`sqs:SendMessage ${name}-dlq`],
    prepare: async () => {
      const body = `unreadable ${randomUUID()}`;
      return async () => {
        await deliver(name, { body });
        await takeMessage(`${name}-dlq`, body);
      };
    },
  };
}

/** A person was forgotten so long ago that nobody looks again for what came later. */
export function forgotten(customerId: number): Told {
  const time = '2026-01-01T00:00:00.000Z';
  return { subject: `person/${customerId}`, data: { version: 1, state: { customerId } }, time };
}

/** The number of something that does not exist. */
export function invented(): number {
  return randomInt(2_000_000_000, 2_147_000_000);
}

/** The message of an event that nothing has caused. */
export function bodyOf(type: string, { subject, data, time = new Date().toISOString() }: Told): string {
  const source = `gdmarket.${subject.split('/')[0]}`;
  const id = `${subject.replace('/', '#')}#${randomUUID()}`;
  return JSON.stringify({ detail: anEnvelope(1, { id, source, type, subject, time, data }) });
}
