import { COMMANDS, OWNER_DELETES, requestFor } from './commands.ts';
import { begin, type HalfDone } from './half-done.ts';
import { createMarket, type Market } from './market.ts';
import { closingOf, type Message, messagesOf } from './messages.ts';
import { RESERVATIONS, standingOf } from './standing.ts';
import type { Move, Walk } from './walk.ts';

/** A market that follows a walk: beside its tables, the requests that are half done, by the name the model gives them. */
interface Follower {
  readonly market: Market;
  readonly halfDone: Map<string, HalfDone>;
}

/**
 * Does in the market what was done in the model. After each move everything has to stand as it does there; what would have no effect there must have none
 * here: messages delivered again or too late, and commands that are not possible. At rest the provider's books must agree.
 * Throws an error that names the walk and the move.
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

/** The market makes a new number for each reservation: that one of the model's two cannot be made again says nothing here. */
function isNew(command: string, { standing }: Move): boolean {
  return standing.split(' ')[1 + Number(command.split(' ')[1])]?.startsWith('N') === true;
}

/** A release goes on as a process in the model, so its delivery is judged by that. */
function isWithoutEffect({ name }: Message, { effective }: Move): boolean {
  return !effective.includes(name) && !name.startsWith('Released');
}

async function act(follower: Follower, action: string): Promise<void> {
  const [verb, ...words] = action.split(' ');
  const what = words.join(' ');
  if (verb === 'deliver') return deliver(follower.market, what);
  if (verb === 'step') return words[0] === 'fin' ? finish(follower.market, words) : step(follower.halfDone, words);
  if (verb === 'die') return void follower.halfDone.delete(words.join(','));
  const waiting = await begin(requestFor(follower.market, action));
  if (waiting !== undefined) follower.halfDone.set(await nameOf(follower.market, action), waiting);
}

/** The name of a request that waits for its call. Attempts at the payment are known by the version that they were made at. */
async function nameOf({ tables }: Market, command: string): Promise<string> {
  const [kind = '', number] = command.split(' ');
  const version = (await tables.reservations.find(Number(number)))?.version;
  return [kind, number, ...(kind.endsWith('pay') ? [version] : []), 0].join(',');
}

async function deliver(market: Market, name: string): Promise<void> {
  // In the model a release only begins the closing of the payment, which is two steps of its own.
  if (name.startsWith('Released')) return;
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

/** The end of a cancelled reservation: its payment is closed, then the reservation hears of it. */
async function finish(market: Market, [, number, at]: readonly string[]): Promise<void> {
  const reservationNo = Number(number);
  if (at === '1') {
    const closing = closingOf(market, reservationNo);
    if (closing === undefined) throw new Error(`the payment of ${reservationNo} was not closed`);
    return market.deliver('reservation', closing);
  }
  // The model ends it also when a refused hold is all it heard; here that always takes the item's answer to the cancellation.
  if (released(market, reservationNo) === undefined) await deliver(market, cancelled(market, reservationNo).name);
  const answer = released(market, reservationNo);
  if (answer === undefined) throw new Error(`the item never let go of ${reservationNo}`);
  await market.deliver(answer.to, answer.event);
}

function released(market: Market, reservationNo: number): Message | undefined {
  return messagesOf(market).find(({ name }) => name === `Released ${reservationNo}`);
}

function cancelled(market: Market, reservationNo: number): Message {
  const message = messagesOf(market).find(({ name }) => name.startsWith(`Cancelled ${reservationNo} `));
  if (message === undefined) throw new Error(`${reservationNo} was not cancelled`);
  return message;
}

/** What the model has no messages for: the review is asked for when the reservation closes, and the provider gives money back. */
async function keepHouse(market: Market): Promise<void> {
  for (const event of market.published()) {
    if (event.type === 'ReservationClosed') await market.deliver('review', event);
    if (event.type === 'PaymentCanceled') await market.deliver('payment', event);
  }
}

/** Money in force is at the provider, taken where it was captured; all other money is given back. */
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
