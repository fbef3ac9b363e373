import { receiveNews } from '#functions/reservation/use-cases/receive-news.use-case.ts';
import { context } from '#shared/testing/context.fixture.ts';
import { COMMANDS, OWNER_DELETES, requestFor } from './commands.ts';
import { standingOf } from './describe-standing.ts';
import { createMarket, type Market, nobodyWaits, type Writes } from './market.ts';
import { type Message, messagesOf, overdueOf, reservationOf } from './messages.ts';
import { begin, type HalfDone } from './two-step-calls.ts';
import type { Move, Walk } from './walk.ts';

/** A market that follows a walk, and its half-done requests by the model's names. */
interface Follower {
  readonly market: Market;
  readonly halfDone: Map<string, HalfDone>;
  /** What had no effect, and on which rows: it has none as long as nobody writes these. */
  readonly tried: Set<string>;
}

/**
 * Repeats a walk of the model in the market. After each move, the market's state must equal the model's. What has no
 * effect in the model must have none here: messages delivered again or too late, and impossible commands. At rest the
 * provider's books must agree. Throws an error that names the walk and the move.
 */
export async function replayWalk({ name, setting, moves }: Walk): Promise<void> {
  const follower: Follower = { market: await createMarket(setting), halfDone: new Map(), tried: new Set() };
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
  market.calendar.pass();
  await act(follower, move.action);
  await keepHouse(follower);
  same('it stands', await standingOf(market, halfDone.keys()), move.standing);
  for (const message of messagesOf(market).filter((message) => isWithoutEffect(message, move))) {
    const { to, event, name } = message;
    if (!isUntried(follower, event.id, rowsOf(market, to, message.reservationNo))) continue;
    const writes = market.writes().all;
    await market.deliver(to, event);
    same(`writes after ${name} was delivered, which changes nothing in the model`, market.writes().all, writes);
  }
  for (const command of commandsIn(market).filter((command) => !move.possible.includes(command))) {
    if (command.startsWith('reserve') && !isNew(command, move)) continue;
    if (!isUntried(follower, command, rowsAskedFor(market, command))) continue;
    const writes = market.writes().all;
    const called = await begin(requestFor(market, command));
    same(`calls of another by "${command}", which is not possible in the model`, called?.at, undefined);
    same(`writes after "${command}", which is not possible in the model`, market.writes().all, writes);
  }
}

function same(what: string, here: unknown, inTheModel: unknown): void {
  if (here !== inTheModel) throw new Error(`${what}:\n  model ${inTheModel}\n  here  ${here}`);
}

/** Whether something was not tried yet on these rows as they are. From now on it was. */
function isUntried({ tried }: Follower, what: string, rows: string): boolean {
  const key = `${what} ${rows}`;
  if (tried.has(key)) return false;
  tried.add(key);
  return true;
}

/** The rows on which a consumer decides, by how often they were written. The item also looks at the day. */
function rowsOf(market: Market, to: Exclude<keyof Writes, 'all'>, reservationNo: number): string {
  const writes = market.writes();
  return to === 'item' ? `${writes.item} ${market.calendar.today()}` : `${writes[to](reservationNo)}`;
}

/** The same for a command. */
function rowsAskedFor(market: Market, command: string): string {
  const [kind = '', number = '0'] = command.split(' ');
  if (kind === 'reserve') return `${market.writes().all} ${market.calendar.today()}`;
  if (['pay', 'unpay', 'cancel'].includes(kind)) return rowsOf(market, 'reservation', Number(number));
  return rowsOf(market, kind === 'review' ? 'review' : 'item', Number(number));
}

function commandsIn({ reservations }: Market): string[] {
  return [...COMMANDS.flatMap((kind) => reservations.map((number) => `${kind} ${number}`)), OWNER_DELETES];
}

/**
 * The market gives each reservation a new number, so it is no difference that the model cannot make one of its own
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
  if (action === 'a day passes') return market.calendar.passDay();
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
  await receiveNews({ ...market.tables, ...nobodyWaits, now: market.calendar.now }, reservationNo, news, context);
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
async function keepHouse(follower: Follower): Promise<void> {
  const { market } = follower;
  for (const event of market.published()) {
    const to = HOUSEKEEPERS[event.type];
    if (to === undefined) continue;
    const rows = rowsOf(market, to, reservationOf(event) ?? 0);
    if (isUntried(follower, event.id, rows)) await market.deliver(to, event);
  }
}

const HOUSEKEEPERS: Readonly<Record<string, 'review' | 'payment'>> = {
  ReservationClosed: 'review',
  PaymentCanceled: 'payment',
  ItemReleased: 'payment',
};

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
