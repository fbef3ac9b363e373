import { receiveNews } from '#functions/reservation/use-cases/receive-news.use-case.ts';
import { context, now } from '#shared/testing/context.fixture.ts';
import { COMMANDS, OWNER_DELETES, requestFor } from './commands.ts';
import { RESERVATIONS, standingOf } from './describe-standing.ts';
import { createMarket, keepForMs, type Market } from './market.ts';
import { type Message, messagesOf, overdueOf } from './messages.ts';
import { begin, type HalfDone } from './two-step-calls.ts';
import type { Move, Walk } from './walk.ts';

/** A market that follows a walk, and its half-done requests by the model's names. */
interface Follower {
  readonly market: Market;
  readonly halfDone: Map<string, HalfDone>;
}

/**
 * Repeats a walk of the model in the market. After each move, the market's state must equal the model's. What has no
 * effect in the model must have none here: messages delivered again or too late, and impossible commands. At rest the
 * provider's books must agree. Throws an error that names the walk and the move.
 */
export async function replayWalk({ name, moves }: Walk): Promise<void> {
  const follower: Follower = { market: await createMarket(), halfDone: new Map() };
  for (const [index, move] of moves.entries()) {
    try {
      await follow(follower, move);
    } catch (cause) {
      const story = moves.slice(0, index + 1).map(({ action }) => action);
      throw new Error(`walk ${name}, ${story.join(', ')}: ${cause}`, { cause });
    }
  }
  await compareBooks(follower.market, name);
}

async function follow(follower: Follower, move: Move): Promise<void> {
  const { market, halfDone } = follower;
  await act(follower, move.action);
  await keepHouse(market);
  same('it stands', await standingOf(market, halfDone.keys()), move.standing);
  const writes = market.writes();
  for (const message of messagesOf(market).filter((message) => isWithoutEffect(message, move))) {
    await market.deliver(message.to, message.event);
    same(`writes after ${message.name} was delivered, which changes nothing in the model`, market.writes(), writes);
  }
  for (const command of commands().filter((command) => !move.possible.includes(command))) {
    if (command.startsWith('reserve') && !isNew(command, move)) continue;
    const called = await begin(requestFor(market, command));
    same(`calls of another by "${command}", which is not possible in the model`, called?.at, undefined);
    same(`writes after "${command}", which is not possible in the model`, market.writes(), writes);
  }
}

function same(what: string, here: unknown, inTheModel: unknown): void {
  if (here !== inTheModel) throw new Error(`${what}:\n  model ${inTheModel}\n  here  ${here}`);
}

function commands(): string[] {
  return [...COMMANDS.flatMap((kind) => RESERVATIONS.map((number) => `${kind} ${number}`)), OWNER_DELETES];
}

/**
 * The market gives each reservation a new number, so it is no difference that the model cannot make one of its two
 * again.
 */
function isNew(command: string, { standing }: Move): boolean {
  return standing.split(' ')[1 + Number(command.split(' ')[1])]?.startsWith('N') === true;
}

function isWithoutEffect({ name }: Message, { effective }: Move): boolean {
  return !effective.includes(name);
}

async function act(follower: Follower, action: string): Promise<void> {
  const { market, halfDone } = follower;
  const [verb, ...words] = action.split(' ');
  const what = words.join(' ');
  if (verb === 'deliver') return deliver(market, what);
  if (verb === 'step') return step(halfDone, words);
  if (verb === 'die') return void halfDone.delete(words.join(','));
  if (verb === '503') return giveUp(halfDone, words);
  if (verb === 'expires') return void halfDone.set(`expire,${what},0`, await expire(market, Number(what)));
  const waiting = await begin(requestFor(market, action));
  if (waiting !== undefined) halfDone.set(await nameOf(market, action), waiting);
}

/**
 * The name of a request that waits for its call. An attempt at the payment has the version at which it was made; a
 * repeated request to take the payment back has the version before.
 */
async function nameOf({ tables }: Market, command: string): Promise<string> {
  const [kind = '', number, ...again] = command.split(' ');
  const version = (await tables.reservations.find(Number(number)))?.version ?? 0;
  const attempt = kind === 'unpay' && again.length > 0 ? version - 1 : version;
  return [kind, number, ...(kind.endsWith('pay') ? [attempt] : []), 0].join(',');
}

/**
 * Ends a request whose client and caller no longer wait: only the call itself goes on. `pay 1 2 0 its call is late` is
 * `late,1,pay,2`.
 */
function giveUp(halfDone: Map<string, HalfDone>, [kind = '', number, attempt]: readonly string[]): void {
  const name = [...halfDone.keys()].find((known) => known.startsWith(`${kind},${number},`));
  const process = name === undefined ? undefined : halfDone.get(name);
  if (name === undefined || process === undefined) throw new Error(`there is no ${kind} of ${number}`);
  halfDone.delete(name);
  const callAlone = async (): Promise<undefined> => void (await process.goOn());
  halfDone.set(['late', number, kind, attempt].join(','), { at: 0, goOn: callAlone });
}

/**
 * A reservation's time is over: first that is written down, then payment closes, unless money is in force, then the
 * reservation hears of it.
 */
async function expire(market: Market, reservationNo: number): Promise<HalfDone> {
  const news = { type: 'Expire', now: Number.MAX_SAFE_INTEGER } as const;
  await receiveNews({ ...market.tables, now, keepForMs }, reservationNo, news, context);
  const hear = async (): Promise<undefined> => void (await deliver(market, `Closed ${reservationNo}`));
  const close = async (): Promise<HalfDone | undefined> => {
    await market.deliver('payment', overdueOf(market, reservationNo));
    const payment = await market.tables.payments.find(reservationNo);
    return payment?.status === 'Closed' ? { at: 1, goOn: hear } : undefined;
  };
  return { at: 0, goOn: close };
}

async function deliver(market: Market, name: string): Promise<void> {
  const message = messagesOf(market).find((known) => known.name === name);
  if (message === undefined) throw new Error(`${name} was not published`);
  await market.deliver(message.to, message.event);
}

async function step(halfDone: Map<string, HalfDone>, words: readonly string[]): Promise<void> {
  const name = words.join(',');
  const process = halfDone.get(name);
  if (process === undefined) throw new Error(`there is no ${name}`);
  halfDone.delete(name);
  const rest = await process.goOn();
  if (rest !== undefined) halfDone.set([...words.slice(0, -1), rest.at].join(','), rest);
}

/**
 * Does what the model has no messages for: the review is requested when the reservation closes, the provider gives
 * money back, and payment hears that the item let go.
 */
async function keepHouse(market: Market): Promise<void> {
  for (const event of market.published()) {
    if (event.type === 'ReservationClosed') await market.deliver('review', event);
    if (event.type === 'PaymentCanceled' || event.type === 'ItemReleased') await market.deliver('payment', event);
  }
}

/** Money in force is at the provider, captured where the payment says so; all other money is given back. */
async function compareBooks({ tables, provider }: Market, name: string): Promise<void> {
  for (const [authorizationId, money] of provider.books) {
    const payment = await tables.payments.find(Number(authorizationId.split('-')[0]));
    const inForce = payment?.authorizationId === authorizationId ? payment.status : undefined;
    const expected =
      inForce === 'Captured' ? ['captured'] : inForce === 'Approved' ? ['authorized'] : ['voided', 'refunded'];
    if (!expected.includes(money))
      throw new Error(`walk ${name}: ${authorizationId} is ${money}, its payment ${payment?.status}`);
  }
}
