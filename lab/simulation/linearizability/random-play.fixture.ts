import { createDraws, type Draws } from '#lab/random.ts';
import type { Operation } from '../histories/history.ts';
import { valueIn } from './fields.ts';
import { drawWish, type Possible, responseOf, type Wish } from './possible-answers.fixture.ts';
import { requestOf } from './request.ts';
import { newsOf } from './tasks/consequences.ts';
import type { Piece } from './tasks/task.ts';
import { taskOf } from './tasks/tasks.ts';
import { emptyWorld, type World, withItem } from './world.ts';

/**
 * How a request goes wrong: an answer and a world that break the rules; undefined when the fault does not apply here.
 */
export type Fault = (wish: Wish, world: World) => { readonly answer: Possible; readonly world: World } | undefined;

/** The parameters of a play. */
export interface Play {
  readonly operations: number;
  readonly clients: number;
  /** The share of answers that are lost, 0..1. */
  readonly lost: number;
  /** A fault that strikes once, where it can. */
  readonly fault?: Fault;
}

/** A request under way. */
interface Running {
  readonly client: string;
  readonly call: number;
  readonly wish: Wish;
  /** The answer that it is heading for, with the pieces still to do; undefined before it begins. */
  plan?: { readonly answer: Possible; readonly left: readonly Piece[] };
  response?: Operation['response'];
}

const registered: Operation = {
  client: 'owner',
  call: 0,
  return: 0.5,
  request: { method: 'POST', path: '/items', body: { itemName: 'Camera', itemPrice: 100 } },
  response: { status: 201, body: { itemNo: 1 } },
};

/**
 * Plays a history of the sequential model: requests overlap, each of their pieces happens at one moment, and answers
 * get lost. `struck`: whether the fault struck.
 */
export function play(seed: number, how: Play): { history: Operation[]; struck: boolean } {
  const player = new Player(createDraws(seed), how);
  for (let now = 1; player.history.length < how.operations; now++) player.step(now);
  player.abandonAll();
  return { history: player.history, struck: player.struck };
}

class Player {
  readonly history: Operation[] = [registered];
  struck = false;
  private readonly draws: Draws;
  private readonly how: Play;
  private readonly running: Running[] = [];
  private readonly told: number[] = [];
  private world: World = withItem(emptyWorld('present'), { name: 'Camera', price: 100 });

  constructor(draws: Draws, how: Play) {
    this.draws = draws;
    this.how = how;
  }

  /** Makes one thing happen at this moment. */
  step(now: number): void {
    const what = this.draws.unit();
    const one = this.drawn(this.running);
    if (what < 0.25 || one === undefined) this.begin(now);
    else if (what < 0.5) this.settle();
    else if (one.response !== undefined)
      this.end(one, this.draws.chance(this.how.lost) ? undefined : one.response, now);
    else this.goOn(one, now);
  }

  /** Ends all requests without an answer. */
  abandonAll(): void {
    for (const one of [...this.running]) this.end(one, undefined, 0);
  }

  private drawn<T>(list: readonly T[]): T | undefined {
    return list[this.draws.between(0, list.length - 1)];
  }

  private begin(now: number): void {
    if (this.running.length >= this.how.clients) return;
    const newest = this.told.at(-1) ?? 1;
    const wish = drawWish(this.draws, this.draws.chance(0.8) ? newest : (this.drawn(this.told) ?? 1), 1000 + now);
    this.running.push({ client: `c${now}`, call: now, wish });
  }

  private settle(): void {
    const news = [...this.world.reservations.keys()].flatMap((no) => newsOf(this.world, no));
    this.world = this.drawn(news)?.world ?? this.world;
  }

  private end(one: Running, response: Operation['response'], now: number): void {
    this.running.splice(this.running.indexOf(one), 1);
    const { client, call, wish } = one;
    const no = valueIn(response?.body, 'reservationNo');
    if (typeof no === 'number' && !this.told.includes(no)) this.told.push(no);
    this.history.push({ client, call, return: response && now, request: wish.request, response });
  }

  private goOn(one: Running, now: number): void {
    const wrong = this.struck || one.plan !== undefined ? undefined : this.how.fault?.(one.wish, this.world);
    if (wrong !== undefined) {
      this.struck = true;
      this.world = wrong.world;
      one.response = responseOf(wrong.answer, one.wish.shown(this.world));
      return;
    }
    this.onePiece(one);
    if (one.plan?.left.length === 0) one.response = responseOf(one.plan.answer, one.wish.shown(this.world));
    // A request that can no longer reach an answer stays without one.
    else if (this.draws.chance(0.1)) this.end(one, undefined, now);
  }

  /** Takes one piece of a request, towards an answer that was possible when it began. */
  private onePiece(one: Running): void {
    const plan = one.plan ?? this.planOf(one);
    if (plan === undefined) return;
    const [piece, ...left] = plan.left;
    const outcome = piece?.apply(this.world);
    const stuck = typeof outcome === 'string' || outcome?.[0] === undefined;
    one.plan = stuck && !piece?.optional ? plan : { ...plan, left };
    if (!stuck) this.world = outcome[0] ?? this.world;
  }

  private planOf(one: Running): Running['plan'] {
    const plans = one.wish.possible.map((answer) => ({ answer, left: piecesOf(one, answer) }));
    return this.drawn(plans.filter(({ left }) => leadsOn(left, this.world)));
  }
}

function leadsOn(pieces: readonly Piece[], world: World): boolean {
  let current = world;
  for (const piece of pieces) {
    const outcome = piece.apply(current);
    if (typeof outcome !== 'string') current = outcome[0] ?? current;
    else if (!piece.optional) return false;
  }
  return pieces.length > 0;
}

/**
 * The pieces of a request with this answer. What the answer shows is known only at its end, except for a new
 * reservation's number.
 */
function piecesOf({ client, call, wish }: Running, answer: Possible): readonly Piece[] {
  const isReserve = wish.request.path === '/reservations';
  const response = responseOf(answer, isReserve ? wish.shown(emptyWorld()) : undefined);
  const operation = { client, call, return: call, request: wish.request, response };
  const request = requestOf(operation);
  return request === undefined ? [] : (taskOf({ operation, request }, [], -1)?.pieces ?? []);
}
