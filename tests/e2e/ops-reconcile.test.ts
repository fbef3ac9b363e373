import { DeleteCommand } from '@aws-sdk/lib-dynamodb';
import { cancelReservation } from '@gdmarket/client';
import { beforeAll, expect, it } from 'vitest';
import { rowKey } from '#shared/persistence/rows/row-key.ts';
import { diagnose } from '../../tools/ops/diagnosis/diagnose.ts';
import { reconcileRentals } from '../../tools/ops/reconcile.ts';
import { readRental } from '../../tools/ops/rental.ts';
import { aws } from '../support/aws.ts';
import { checkMarket } from '../support/check-market.ts';
import { named } from '../support/environment.ts';
import { eventually } from '../support/eventually.ts';
import { invoke } from '../support/grants/deliver.ts';
import { expectStatus, market } from '../support/http-client.ts';
import { inParallel } from '../support/in-parallel.ts';
import {
  askToCancelPayment,
  askToLend,
  askToPay,
  askToReturn,
  onceAvailable,
  registerItem,
  reserve,
  review,
  until,
  untilGone,
  untilReservation,
} from '../support/market.ts';
import { readMarket } from '../support/market-state.ts';
import { stageUnderTest } from '../support/ops.ts';
import { putBack, type RentalRows, type RentalTable, rentalTables, rowsOfRental } from '../support/rental-rows.ts';

interface Numbers {
  readonly itemNo: number;
  readonly reservationNo: number;
}

const steps = {
  pay: async ({ reservationNo }: Numbers) => void expectStatus(await onceAvailable(() => askToPay(reservationNo)), 200),
  takeBack: async ({ reservationNo }: Numbers) =>
    void expectStatus(await onceAvailable(() => askToCancelPayment(reservationNo)), 200),
  lend: async ({ itemNo, reservationNo }: Numbers) =>
    void expectStatus(await onceAvailable(() => askToLend(itemNo, reservationNo)), 200),
  giveBack: async ({ itemNo, reservationNo }: Numbers) =>
    void expectStatus(await askToReturn(itemNo, reservationNo), 200),
  review: async ({ itemNo, reservationNo }: Numbers) => {
    const rental = { item: await until('items', itemNo, {}), reservation: await untilReservation(reservationNo, {}) };
    await review(rental);
  },
  cancel: async ({ reservationNo }: Numbers) => {
    await onceAvailable(() => cancelReservation(market, { reservationNo }));
    await untilGone('reservations', reservationNo);
  },
};

/** Ways of a rental after it was confirmed, and the tables that their last step changes. */
const ways: readonly (readonly [readonly (keyof typeof steps)[], readonly RentalTable[]])[] = [
  [[], ['items', 'reservations']],
  [['pay'], ['reservations', 'payments']],
  [
    ['pay', 'lend'],
    ['items', 'reservations', 'payments'],
  ],
  [
    ['pay', 'lend', 'giveBack'],
    ['items', 'reservations', 'reviews'],
  ],
  [
    ['pay', 'lend', 'giveBack', 'review'],
    ['items', 'reviews'],
  ],
  [['cancel'], ['items', 'reservations', 'payments']],
  [
    ['pay', 'cancel'],
    ['items', 'reservations', 'payments'],
  ],
  [
    ['pay', 'takeBack'],
    ['reservations', 'payments'],
  ],
  [
    ['pay', 'takeBack', 'pay'],
    ['reservations', 'payments'],
  ],
];

const today = Math.floor(Date.now() / 86_400_000);

/**
 * For each way a choice of tables, some but not all, that are restored to the moment before the last step: each day
 * another. `lab/restoring` tears many more.
 */
const cuts = ways.map(([way, changed], index) => {
  const choice = (today + index) % (2 ** changed.length - 2);
  return { way, changed, earlier: changed.filter((_, table) => ((choice + 1) >> table) % 2 === 1) };
});

interface Torn extends Numbers {
  readonly moments: readonly RentalRows[];
  readonly earlier: readonly RentalTable[];
}

/** Plays a rental to its end, and keeps its rows of the last two moments. Healthy rentals need no mending. */
async function play({ way, changed, earlier }: (typeof cuts)[number]): Promise<Torn> {
  const { itemNo } = await registerItem();
  const unborn = await rowsOfRental(itemNo, NOBODY);
  const { reservationNo } = await reserve(itemNo);
  const numbers = { itemNo, reservationNo };
  const moments = [withNumber(unborn, await settledRows(numbers))];
  moments.push(await settledRows(numbers));
  for (const step of way) {
    await steps[step](numbers);
    moments.push(await settledRows(numbers));
  }
  const [before, after] = moments.slice(-2);
  expect(rentalTables.filter((table) => JSON.stringify(before?.[table]) !== JSON.stringify(after?.[table]))).toEqual(
    changed,
  );
  return { ...numbers, moments: moments.slice(-2), earlier };
}

const NOBODY = 999_999_999;

/** The rows from before the reservation, under the keys that it has. */
function withNumber(unborn: RentalRows, born: RentalRows): RentalRows {
  const empty = (table: RentalTable) => born[table].map(([key]) => [key, undefined] as const);
  return { ...unborn, reservations: empty('reservations'), payments: empty('payments'), reviews: empty('reviews') };
}

async function settledRows({ itemNo, reservationNo }: Numbers): Promise<RentalRows> {
  return eventually(async () => {
    const rental = await readRental(stageUnderTest([]), reservationNo, itemNo);
    expect(rental.reservation?.state.status).not.toMatch(/Requested|Cancelling/);
    expect(diagnose(rental)).toBeUndefined();
    return rowsOfRental(itemNo, reservationNo);
  });
}

let torn: readonly Torn[];
beforeAll(async () => {
  torn = await inParallel(cuts.length, (index) => play(cuts[index] ?? { way: [], changed: [], earlier: [] }), 6);
});

it('brings every rental in line whose tables were restored to different moments', async () => {
  const isOurs = (itemNo: number) => torn.some((one) => one.itemNo === itemNo);
  for (const { moments, earlier, itemNo, reservationNo } of torn) {
    const [before] = moments;
    if (before !== undefined) for (const table of earlier) await putBack(table, before);
    await forgetViews({ itemNo, reservationNo });
  }
  const lines: string[] = [];
  const code = await reconcileRentals(stageUnderTest(lines), {
    isMeant: ({ itemNo }) => itemNo !== undefined && isOurs(itemNo),
    quietMs: 0,
  });
  expect(code, lines.join('\n')).toBe(0);
  await eventually(() => invoke('projections-rebuild', {}));
  const { payments, locks, ...others } = await readMarket(isOurs);
  const there = new Set(others.reservations.map(({ reservationNo }) => reservationNo));
  const lost = torn.filter(({ reservationNo }) => !there.has(reservationNo));
  for (const { earlier, moments } of lost) {
    expect(earlier).toContain('reservations');
    expect(moments[0]?.reservations[0]?.[1]).toBeUndefined();
  }
  // Of a lost reservation only what blocks it for good is left.
  expect(payments.filter((payment) => !there.has(payment.reservationNo)).map(({ status }) => status)).not.toContain(
    'Approved',
  );
  const known = <S extends { readonly itemNo: number }>(all: readonly S[]) =>
    all.filter(({ itemNo }) => !lost.some((one) => one.itemNo === itemNo));
  expect(checkMarket({ ...others, payments: known(payments), locks: known(locks) })).toEqual([]);
});

async function forgetViews({ itemNo, reservationNo }: Numbers): Promise<void> {
  await aws.tables.send(new DeleteCommand({ TableName: named('item-infoes'), Key: rowKey(itemNo) }));
  await aws.tables.send(new DeleteCommand({ TableName: named('review-infoes'), Key: rowKey(reservationNo) }));
}
