import type { PaymentProvider } from '#functions/payment/use-cases/payment-provider.ts';
import {
  createLedger,
  type DepositMoney,
  type MoneyState,
} from '#functions/payment/use-cases/provider-ledger.fixture.ts';
import { type Machine, type Run, type Site, wound } from '../engine/machine.ts';

/** The payment provider, which moves the money, with its books. */
export interface Provider {
  /** The port of one instance: every operation may be slow, be declined, or fail before or after it takes effect. */
  readonly portOf: (site: Site) => PaymentProvider;
  /** Where the money of each attempt is, by its idempotency key. */
  readonly books: ReadonlyMap<string, MoneyState>;
  /** What became of each deposit, by the same key. */
  readonly deposits: ReadonlyMap<string, DepositMoney>;
  /** The amount reserved for each attempt, in whole units. */
  readonly amounts: ReadonlyMap<string, number>;
  /** Whether an attempt of this reservation was declined between two ticks. */
  readonly declined: (reservationNo: number, from: number, to: number) => boolean;
  /** Whether a fault struck a run that authorized or captured this; the payment may then not know about it. */
  readonly hindered: (operation: 'authorize' | 'capture', key: string) => boolean;
}

/** Makes a provider, without money unless told. `moved` is called when money moved. */
export function createProvider(machine: Machine, moved: () => void, money?: ReadonlyMap<string, MoneyState>): Provider {
  const ledger = createLedger(money);
  const amounts = new Map<string, number>();
  const begun = new Map<string, number>();
  const runs = new Map<string, Run[]>();
  const declines: { readonly key: string; readonly tick: number }[] = [];
  const noteRun = (name: string, run: Run): void => void runs.set(name, [...(runs.get(name) ?? []), run]);
  const { strikes } = machine;

  function isDown(): boolean {
    const { outage } = machine.profile;
    return outage !== undefined && machine.scheduler.now() % outage.everyMs < outage.forMs;
  }

  /** Lets an authorization and its deposit lapse once their time is over; nobody can tell before they ask for either. */
  function mayLapse(id: string): void {
    const { authorizationLastsMs } = machine.profile;
    if ((begun.get(id) ?? Number.POSITIVE_INFINITY) + authorizationLastsMs < machine.scheduler.now()) ledger.lapse(id);
  }

  async function operate<T>(run: Run, place: number, effect: () => Promise<T>): Promise<T> {
    if (isDown() && strikes('provider is down', place, run)) throw new Error('the provider is down');
    if (strikes('provider fails before', place, run)) throw new Error('the provider failed');
    const result = await effect();
    moved();
    if (strikes('provider fails after', place, run)) throw new Error('the provider failed to answer');
    return result;
  }

  function portOf(site: Site): PaymentProvider {
    const step = <T>(what: string, effect: () => Promise<T>, own?: (run: Run, place: number) => T | undefined) =>
      machine.step(
        site,
        { pace: 'provider', what: () => `provider: ${what}` },
        async (run, place) => own?.(run, place) ?? (await operate(run, place, effect)),
      );
    return {
      authorize: (request) =>
        step(
          `authorize ${request.idempotencyKey}, ${request.amount}`,
          () => {
            amounts.set(request.idempotencyKey, request.amount);
            if (!begun.has(request.idempotencyKey)) begun.set(request.idempotencyKey, machine.scheduler.now());
            return ledger.authorize(request);
          },
          (run, place) => {
            const { idempotencyKey } = request;
            noteRun(`authorize ${idempotencyKey}`, run);
            // The provider remembers an authorization, but not a decline.
            if (ledger.books.has(idempotencyKey) || !strikes('declined', place)) return undefined;
            declines.push({ key: idempotencyKey, tick: machine.scheduler.ticks() });
            return { outcome: 'declined' };
          },
        ),
      capture: (id) =>
        step(
          `capture ${id}`,
          () => {
            // What is captured is kept, and its deposit is asked for later.
            if (ledger.books.get(id) === 'authorized') mayLapse(id);
            return ledger.capture(id);
          },
          (run) => {
            noteRun(`capture ${id}`, run);
            // A hand-over races a cancellation: the money was given back before it could be captured.
            if (ledger.books.get(id) === 'voided') wound(run, true);
            return undefined;
          },
        ),
      void: (id) => step(`void ${id}`, () => ledger.void(id)),
      refund: (id) => step(`refund ${id}`, () => ledger.refund(id)),
      settleDeposit: (id, kept) =>
        step(`settle the deposit of ${id}, ${kept} kept`, () => {
          mayLapse(id);
          return ledger.settleDeposit(id, kept);
        }),
    };
  }

  return {
    portOf,
    books: ledger.books,
    deposits: ledger.deposits,
    amounts,
    declined: (reservationNo, from, to) =>
      declines.some(({ key, tick }) => key.startsWith(`${reservationNo}-`) && tick >= from && tick <= to),
    hindered: (operation, key) => runs.get(`${operation} ${key}`)?.some(({ strokes }) => strokes > 0) ?? false,
  };
}
