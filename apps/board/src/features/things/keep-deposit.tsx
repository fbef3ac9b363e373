import { keepDeposit, type Payment } from '@gdmarket/client';
import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { market } from '../../api/ask.ts';
import { useCommand } from '../../api/command.ts';
import { won } from '../../messages/formats.ts';
import { AskFirst } from '../../ui/ask-first.tsx';
import { DepositSays } from '../../ui/deposit-says.tsx';
import { useDraft } from '../../ui/draft.ts';
import { ReasonField } from '../../ui/reason-field.tsx';
import { say } from '../../ui/toast.tsx';
import { TypedField } from '../../ui/typed-field.tsx';
import { keepDepositText } from './actions.messages.ts';

interface Props {
  readonly payment: Payment | undefined;
  readonly lookAgain: () => Promise<void>;
}

const NOTHING = { kept: '', reason: '' };

/** What the form begins with: the fee when it came back late, which its owner may change or waive. */
function beginningOf({ daysLate = 0, lateFeeDue }: NonNullable<Payment['deposit']>) {
  return lateFeeDue === undefined ? NOTHING : { kept: String(lateFeeDue), reason: keepDepositText().late(daysLate) };
}

/** What has become of the last renter's deposit, and where the market offers it, a form to keep some of it. */
export function KeepDeposit({ payment, lookAgain }: Props) {
  if (payment?.deposit === undefined) return null;
  const offers = Object.hasOwn(payment._templates ?? {}, 'keepDeposit');
  return (
    <div class="thing-deposit">
      <DepositSays deposit={payment.deposit} to="owner" />
      {offers && <Question payment={payment} deposit={payment.deposit} lookAgain={lookAgain} />}
    </div>
  );
}

function Question(props: {
  readonly payment: Payment;
  readonly deposit: NonNullable<Payment['deposit']>;
  readonly lookAgain: () => Promise<void>;
}) {
  const { payment, deposit, lookAgain } = props;
  const { paymentNo } = payment;
  const { amount: most, lateFeeDue } = deposit;
  const beginning = useRef(beginningOf(deposit)).current;
  const { typed, forget } = useDraft(`deposit ${paymentNo}`, beginning);
  const isAsked = useSignal(typed.value !== beginning);
  const text = keepDepositText();
  const wish = { paymentNo, depositKept: Number(typed.value.kept), reason: typed.value.reason.trim() };
  const command = useCommand(
    JSON.stringify(wish),
    (call) => keepDeposit(market, wish, call),
    () => {
      isAsked.value = false;
      forget();
      say(text.done);
      void lookAgain();
    },
  );
  return (
    <AskFirst isAsked={isAsked} opens={text.keep} title={text.title} command={command} does={text.keep}>
      <p>{text.says}</p>
      {lateFeeDue !== undefined && <p>{text.lateSays}</p>}
      <TypedField
        id={`kept-${paymentNo}`}
        label={text.amount(won(most))}
        kind="number"
        required
        min={1}
        max={most}
        value={typed.value.kept}
        type={(kept) => {
          typed.value = { ...typed.value, kept };
        }}
      />
      <ReasonField
        label={text.reason}
        hint={text.reasonHint}
        value={typed.value.reason}
        type={(reason) => {
          typed.value = { ...typed.value, reason };
        }}
      />
    </AskFirst>
  );
}
