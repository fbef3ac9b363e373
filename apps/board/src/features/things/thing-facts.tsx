import type { ComponentChildren } from 'preact';
import { Stars } from '../../ui/stars.tsx';
import { ThingBadge } from '../../ui/thing-badge.tsx';
import type { ThingState } from '../../ui/thing-state.ts';
import { factsText } from './things.messages.ts';
import type { ThingWithRental } from './with-rental.ts';

const rentalWords = { NotRenting: 'notLent', Renting: 'lent', Returned: 'back' } as const;
const paymentWords = { NotPaid: 'notPaid', Paid: 'paid' } as const;

/** The integrated state of a thing: the thing, its reservation, payment, rental and score, in one row; undefined while it is read. */
export function ThingFacts(props: { readonly state: ThingState; readonly rental: ThingWithRental | undefined }) {
  const { state, rental } = props;
  const { info, reservation } = rental ?? {};
  const text = factsText();
  const reading = rental === undefined && '…';
  const payment = reservation?.paymentStatus ?? info?.paymentStatus;
  return (
    <dl class="thing-facts">
      <Fact name={text.thing}>
        <ThingBadge state={state} />
      </Fact>
      <Fact name={text.reservation}>
        {reading ||
          (info?.reservationNo && (
            <>
              <span class="said">{info.customerName ?? text.somebody}</span>{' '}
              <span class="quiet small">{text.numbered(info.reservationNo)}</span>
            </>
          ))}
      </Fact>
      <Fact name={text.payment}>{reading || (payment && text[paymentWords[payment]])}</Fact>
      <Fact name={text.rental}>{reading || (info?.rentalStatus && text[rentalWords[info.rentalStatus]])}</Fact>
      <Fact name={text.score}>{reading || (info?.score && <Stars score={info.score} />)}</Fact>
    </dl>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ComponentChildren }) {
  return (
    <div class={children ? '' : 'none'}>
      <dt>{name}</dt>
      <dd>{children || <None />}</dd>
    </div>
  );
}

function None() {
  return (
    <>
      <span aria-hidden="true">–</span>
      <span class="for-readers">{factsText().none}</span>
    </>
  );
}
