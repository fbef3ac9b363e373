import type { Item, Reservation } from '@gdmarket/client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dayAfter, marketDay } from '#contracts/days/civil-day.ts';
import { routes } from '#contracts/http/routes.ts';
import type { SignIn } from '#shared/domain/caller.ts';
import { nobody, type People, type Somebody, startSigningIn } from '../support/access/people.ts';
import { type Rental, rentalThat, type Sides, type Stage, sendAs, stages } from '../support/access/rentals.ts';
import { askers, type Request, type Role, refusalOf, requests, roles } from '../support/access/role-table.ts';
import { hasBooks } from '../support/environment.ts';
import { eventually } from '../support/eventually.ts';
import { expectStatus } from '../support/http-client.ts';
import { onceAllowed } from '../support/market.ts';
import { type Undo, withVariables } from '../support/switches.ts';

const functions = ['item', 'reservation', 'payment', 'review', 'projections', 'operations', 'notices'];

let people: People;
let operator: Somebody;
let stranger: Somebody;
let ours: Sides;
let others: Sides;

beforeAll(async () => {
  people = await startSigningIn();
  const { signIn } = people;
  operator = await signIn(['operators']);
  stranger = await signIn();
  ours = { owner: await signIn(), renter: await signIn() };
  others = { owner: await signIn(), renter: await signIn() };
});
afterAll(() => people.restore());

it('the table has a request for each route but those of one person’s own notices and secrets (notices.test.ts)', () => {
  const aboutRentals = Object.keys(routes).filter((key) => !/\{(?:noticeId|feed|key)\}/.test(key));
  expect(new Set(requests.map(({ route }) => route))).toEqual(new Set(aboutRentals));
});

it('the owner of an item and operators see which reservations have its days, others the days alone', async () => {
  const { owner, renter } = ours;
  const { itemNo } = await rentalThat('free', ours);
  const from = dayAfter(marketDay({ now: () => new Date().toISOString() }), 3);
  const reserved = expectStatus(await sendAs(renter, 'POST', '/reservations', { itemNo, from, to: from }), 201);
  const { reservationNo } = reserved.body as Reservation;
  const seenBy = async (somebody: Pick<Somebody, 'headers'>) =>
    (expectStatus(await sendAs(somebody, 'GET', `/items/${itemNo}`), 200).body as Item).bookings;
  await eventually(async () => expect(await seenBy(owner)).toEqual([{ reservationNo, from, to: from }]));
  expect(await seenBy(operator)).toHaveLength(1);
  for (const one of [renter, stranger, nobody]) expect(await seenBy(one)).toBeUndefined();
});

const kept = new Map<string, Promise<KeptRental>>();

describe.each<SignIn>(['open', 'required'])('in a market in which signing in is %s', (signIn) => {
  let undo: Undo = async () => undefined;
  const counts = { allowed: 0, refused: 0 };
  beforeAll(async () => {
    if (signIn === 'required')
      undo = await withVariables([...functions, ...(hasBooks ? ['ledger'] : [])], {
        SIGN_IN: signIn,
      });
  });
  afterAll(async () => {
    await undo();
    console.log(`${signIn}: ${requests.length} requests, ${counts.allowed} allowed, ${counts.refused} refused`);
  });

  /** A rental that stays as it is: only requests that are refused, or that read, are made about it. */
  async function keptRental(stage: Stage, sides: Sides): Promise<Rental> {
    const name = `${stage} ${sides === ours}`;
    const known = kept.get(name) ?? rentalThat(stage, sides).then(asItIs);
    kept.set(name, known);
    return (await known).rental;
  }

  const here = requests.filter(({ route }) => hasBooks || routes[route].function !== 'ledger');
  const cases = here.flatMap((request) =>
    askers.map(([role, isTheirs]) => ({ request, role, isTheirs, name: request.name })),
  );

  it.concurrent.each(cases)('$name as $role, their own: $isTheirs', async ({ request, role, isTheirs }) => {
    const refusal = refusalOf(request, role, isTheirs, signIn);
    const sides = isTheirs ? ours : others;
    const stays = refusal !== undefined || request.reads === true || request.absent === true;
    const rental = await (stays ? keptRental(request.stage, sides) : rentalThat(request.stage, sides));
    const answer = await onceAllowed(() => ask(request, role, rental));
    if (refusal === undefined && request.absent) expectStatus(answer, 404);
    else if (refusal === undefined) expect(answer.status, answer.text).toBeLessThan(300);
    else expectStatus(answer, refusal);
    counts[refusal === undefined ? 'allowed' : 'refused'] += 1;
  });

  it('nothing is changed by what is refused, or only reads', async () => {
    expect(kept.size).toBeGreaterThan(stages.length);
    for (const [name, one] of kept) {
      const { rental, before } = await one;
      expect((await asItIs(rental)).before, name).toEqual(before);
    }
  });

  it('shows a renter’s name to both sides and operators alone', async () => {
    const { itemNo, reservationNo } = await keptRental('paid', ours);
    const paths = [`/itemInfoes/${itemNo}`, `/reservations/${reservationNo}`];
    for (const path of paths) {
      for (const role of roles) {
        const answer = await sendAs(whoIs(role), 'GET', path);
        if (answer.status !== 200) continue;
        const { customerName } = Object(answer.body);
        const name = ['renter', 'owner', 'operator'].includes(role) ? `Customer${ours.renter.customerId}` : null;
        expect([role, path, customerName]).toEqual([role, path, name]);
      }
    }
  });

  it('lists reservations and payments of oneself', async () => {
    await keptRental('paid', ours);
    await keptRental('paid', others);
    const { text } = expectStatus(await sendAs(ours.renter, 'GET', '/reservations?size=100'), 200);
    const { _embedded } = JSON.parse(text);
    const customers = _embedded.reservations.map(({ customerId }: { customerId: number }) => customerId);
    expect(new Set(customers)).toEqual(new Set([ours.renter.customerId]));
    const filtered = await sendAs(ours.renter, 'GET', `/reservations?customerId=${others.renter.customerId}`);
    expectStatus(filtered, signIn === 'required' ? 403 : 200);
  });
});

/** Our own people in these roles: in a rental of others they are strangers. */
function whoIs(role: Role): Pick<Somebody, 'headers'> {
  return { nobody, stranger, renter: ours.renter, owner: ours.owner, operator }[role];
}

/** Somebody in this role who has nothing yet. */
async function newOne(role: Role): Promise<Pick<Somebody, 'headers'>> {
  return role === 'nobody' ? nobody : people.signIn(role === 'operator' ? ['operators'] : []);
}

async function ask({ route, path, body, asNew }: Request, role: Role, rental: Rental) {
  const [method = ''] = route.split(' ');
  return sendAs(asNew ? await newOne(role) : whoIs(role), method, path(rental), body?.(rental, role));
}

/** A rental, and what an operator saw of it before others asked for it. */
interface KeptRental {
  readonly rental: Rental;
  readonly before: readonly unknown[];
}

async function asItIs(rental: Rental): Promise<KeptRental> {
  const { itemNo, reservationNo } = rental;
  const paths = [`/items/${itemNo}`, ...(reservationNo === 0 ? [] : [`/reservations/${reservationNo}`])];
  const answers = await Promise.all(paths.map((path) => sendAs(operator, 'GET', path)));
  // A review has taken its item off the market.
  return { rental, before: answers.map(({ status, body }) => (status === 200 ? body : status)) };
}
