import { getItemInfo, type Item, listPayments, type Payment } from '@gdmarket/client';
import { ask, market, type Outcome } from '../../api/ask.ts';
import { useWatched } from '../../api/watch.ts';
import { keepDepositText } from './actions.messages.ts';
import { KeepDeposit } from './keep-deposit.tsx';

/** A deposit that waits for its owner, and the name of its thing. */
interface OpenDeposit {
  readonly payment: Payment;
  readonly itemName: string;
  /** Whether it is that of the thing's last rental, which the thing's own row shows once it is back. */
  readonly isLast: boolean;
}

/**
 * Deposits that wait for their owner where no row of a thing shows them: it was reviewed, and so has left the market, somebody
 * else has reserved it since, or its renter kept it and another rental came back last.
 */
export function OpenDeposits({ ownerId, things }: { readonly ownerId: number; readonly things: readonly Item[] }) {
  const { value = [], again } = useWatched(`deposits of ${ownerId}`, () => readOpen(ownerId));
  const shown = new Set(things.filter(({ rentalStatus }) => rentalStatus === 'Returned').map(({ itemNo }) => itemNo));
  const open = value.filter(({ payment, isLast }) => !isLast || !shown.has(payment.itemNo));
  if (open.length === 0) return null;
  const text = keepDepositText();
  return (
    <section class="stack thing-rows" aria-label={text.open}>
      <h2>{text.open}</h2>
      <ul class="stack">
        {open.map(({ payment, itemName }) => (
          <li key={payment.paymentNo}>
            <article class="card thing-row" aria-label={itemName}>
              <h3>
                <span class="said">{itemName}</span>{' '}
                <span class="quiet small">{text.numbered(payment.reservationNo)}</span>
              </h3>
              <div class="thing-foot">
                <KeepDeposit payment={payment} lookAgain={again} />
              </div>
            </article>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The newest deposits that can be kept. */
async function readOpen(ownerId: number): Promise<Outcome<readonly OpenDeposit[]>> {
  const read = await ask(listPayments(market, { ownerId, sort: 'paymentNo,desc', size: 100 }));
  if (read.trouble !== undefined) return read;
  const open = read.body._embedded.payments.filter(({ deposit }) => deposit?.status === 'Keepable');
  const named = open.map(async (payment) => {
    const info = await ask(getItemInfo(market, { itemNo: payment.itemNo }));
    if (info.trouble !== undefined) return { payment, itemName: `${payment.itemNo}`, isLast: false };
    const { itemName, reservationNo } = info.body;
    return { payment, itemName, isLast: reservationNo === payment.reservationNo };
  });
  return { status: 200, body: await Promise.all(named) };
}
