import { hourOf } from '#contracts/days/civil-day.ts';
import { mix, unit } from '#lab/random.ts';
import { type RequestNames, sendRequest } from '../cloud/gateway.ts';
import type { Operation } from '../histories/history.ts';
import { noticesIn } from '../rules/notices-shown.ts';
import type { Scene } from '../rules/rule-context.ts';
import { type Attempt, answerText, isUncertain, isUnderWay, READER, requestText, toAttempt } from './attempt.ts';
import { createKeys } from './idempotency-keys.ts';
import { operatorOf, personBehind } from './people.ts';
import type { Plan, PlannedCommand } from './plan.ts';
import { byNumber, everythingToRead, READS } from './read-everything.ts';
import { FIRST_DAY, isKnown, type KnownNumbers, toRequest, type WishRequest } from './requests.ts';
import { type Intrusion, intrude } from './strangers.ts';
import { createWaitingRoom } from './wait-until-true.ts';
import { makesSense } from './wish-makes-sense.ts';

/** The clients of a history. */
export interface Clients {
  /** Starts all clients; `done` is called when the last command of the last client is answered or given up. */
  readonly start: (plan: Plan, done: () => void) => void;
  /**
   * Repeats every request whose outcome is uncertain until it is certain, or {@link LAST_REPEATS} times; passes on each
   * one's last answer.
   */
  readonly askAgain: (told: (attempt: Attempt) => void) => void;
  /** Reads every item, reservation, payment and review. */
  readonly readEverything: () => void;
  /** To be called after every write: some clients wait for one. */
  readonly look: () => void;
}

/**
 * How many milliseconds a client waits at the end before it asks again: what `Retry-After` says, within these limits.
 */
const COME_BACK_MS = { least: 2_000, most: 60_000 };

/**
 * How often a request is repeated at the end before it counts as never answered. Repeats come every 2 s, so that is longer
 * than the 20 s for which a crashed function holds an idempotency key, with clocks that differ by some seconds.
 */
const LAST_REPEATS = 16;

/** Makes the clients of a market. `note` gets each request with its answer, `intruded` each one of strangers. */
export function createClients(
  scene: Scene,
  note: (attempt: Attempt) => void,
  intruded: (intrusion: Intrusion) => void,
): Clients {
  const { world, mirror } = scene;
  const { machine } = world;
  const { scheduler } = machine;
  const notices = new Map<number, readonly string[]>();
  const known = {
    items: new Map<number, number>(),
    reservations: new Map<number, number>(),
    past: machine.profile.past,
    priceOf: (itemNo: number) => mirror.items.latest.get(itemNo)?.itemPrice,
    noticesOf: (person: number) => notices.get(person) ?? [],
  };
  const tries = new Map<number, number>();
  const keyOf = createKeys(machine);
  const last = new Map<number, Attempt>();
  const room = createWaitingRoom(scheduler);

  function ask(command: PlannedCommand, told: (attempt: Attempt) => void, numbers: KnownNumbers = known): void {
    const count = (tries.get(command.index) ?? 0) + 1;
    tries.set(command.index, count);
    const correlationId = `${command.client.replaceAll(' ', '-')}.${command.index}`;
    const requestId = `${correlationId}.${count}`;
    const request = toRequest(command.wish, numbers);
    const names = {
      requestId,
      correlationId,
      key: keyOf(command, request, correlationId),
      ...senderOf(command, request),
    };
    const sent = { call: scheduler.ticks(), sentAt: scheduler.now() };
    machine.tell(command.client, () => `→ ${requestText(request)}`);
    const place = mix(machine.placeOf(command.client), mix(command.index, count));
    if (machine.profile.signIn === 'required') intrude(scene, command.wish, request, names, place, intruded);
    sendRequest(world, request, names, place, (answer) => {
      const answered = { return: scheduler.ticks(), answeredAt: scheduler.now() };
      const attempt = toAttempt({ command, ...names, request, ...sent }, answer, answered);
      note(attempt);
      last.set(command.index, attempt);
      learn(command, attempt);
      room.look();
      machine.tell(command.client, () => `← ${answer?.status ?? 'no answer'} ${answerText(answer)}`);
      told(attempt);
    });
  }

  function senderOf({ client, wish }: PlannedCommand, request: WishRequest): Pick<RequestNames, 'person'> {
    const { profile } = machine;
    if (profile.signIn === 'open') return {};
    return { person: client === READER ? operatorOf(profile) : personBehind(wish, request, mirror) };
  }

  function learn({ wish }: PlannedCommand, { response }: Attempt): void {
    if (wish.kind === 'read notices' && response?.status === 200)
      notices.set(
        wish.person,
        noticesIn(response.body).map(({ noticeId }) => noticeId),
      );
    if (response?.status !== 201) return;
    if (wish.kind === 'register') known.items.set(wish.item, numberIn(response.body, 'itemNo'));
    if (wish.kind === 'reserve') known.reservations.set(wish.reservation, numberIn(response.body, 'reservationNo'));
  }

  function run(commands: readonly PlannedCommand[], done: () => void): void {
    const [command, ...others] = commands;
    if (command === undefined) {
      done();
      return;
    }
    let refusals = 0;
    let failures = 0;
    const pause = (salt: number): number => {
      const place = mix(machine.placeOf(command.client), mix(command.index, salt));
      return -Math.log(1 - unit(place)) * machine.profile.thinkMs;
    };
    const go = (): void => {
      ask(command, ({ response }) => {
        if (isUncertain(response) && failures++ < command.repeats) scheduler.after(pause(0x200 + failures) * 2, go);
        else if (isForbidden(response) && refusals++ < command.patience)
          scheduler.after(300 + pause(0x300 + refusals), go);
        else run(others, done);
      });
    };
    const begin = (): void => {
      if (command.waits)
        room.wait(
          () => isKnown(command.wish, known) && makesSense(command.wish, known, mirror),
          pause(0),
          go,
          () => run(others, done),
        );
      else scheduler.after(pause(0), go);
    };
    const early = hoursLater(command.notBefore) - scheduler.now();
    if (early > 0) scheduler.after(early, begin);
    else begin();
  }

  return {
    look: room.look,
    start(plan, done) {
      const names = [...new Set(plan.map(({ client }) => client))];
      let running = names.length;
      const oneDone = (): void => {
        running -= 1;
        if (running === 0) done();
      };
      if (running === 0) scheduler.after(0, done);
      for (const name of names)
        run(
          plan.filter(({ client }) => client === name),
          oneDone,
        );
    },
    readEverything() {
      for (const command of everythingToRead(scene))
        scheduler.after(command.index - READS, () => ask(command, () => undefined, byNumber));
    },
    askAgain(told) {
      for (const { command, response } of [...last.values()]) {
        if (!isUncertain(response)) continue;
        let left = LAST_REPEATS;
        const again = (): void => {
          ask(command, (attempt) => {
            left -= 1;
            if ((isUncertain(attempt.response) || isUnderWay(attempt.response)) && left > 0)
              scheduler.after(comeBackMs(attempt.headers), again);
            else told(attempt);
          });
        };
        scheduler.after(0, again);
      }
    },
  };
}

/** So many hours after the first day began, in ms since the epoch; 0 for any time. */
function hoursLater(hours: number | undefined): number {
  return hours === undefined ? 0 : hourOf(FIRST_DAY, 0, 'Asia/Seoul').getTime() + hours * 3_600_000;
}

function comeBackMs(headers: Attempt['headers']): number {
  const told = Number(headers['retry-after'] ?? 0) * 1_000;
  return Math.min(COME_BACK_MS.most, Math.max(COME_BACK_MS.least, Number.isNaN(told) ? 0 : told));
}

function isForbidden(response: Operation['response']): boolean {
  return response?.status === 409 || response?.status === 404 || response?.status === 402;
}

function numberIn(body: unknown, name: string): number {
  const value: unknown = typeof body === 'object' && body !== null ? Reflect.get(body, name) : undefined;
  if (typeof value !== 'number') throw new Error(`no ${name} in ${JSON.stringify(body)}`);
  return value;
}
