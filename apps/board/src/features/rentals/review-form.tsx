import { type Reservation, type Review, writeReview } from '@gdmarket/client';
import { market } from '../../api/ask.ts';
import { useCommand } from '../../api/command.ts';
import { person } from '../../person/person.ts';
import { CommandButton } from '../../ui/command-button.tsx';
import { useDraft } from '../../ui/draft.ts';
import { Field } from '../../ui/field.tsx';
import { say } from '../../ui/toast.tsx';
import { TroubleNote } from '../../ui/trouble-note.tsx';
import { reviewText } from './review.messages.ts';
import { ScoreField } from './score-field.tsx';

const MOST_LETTERS = 500;

/** Asks for the review of a rental whose thing is back. */
export function ReviewForm({ reservation, done }: { readonly reservation: Reservation; done(written: Review): void }) {
  const { reservationNo, customerId, customerName } = reservation;
  const { typed, forget } = useDraft(`review ${reservationNo}`, { score: 0, comment: '' });
  const text = reviewText();
  const { score, comment } = typed.value;
  const guest = person.value?.hasAccount === true ? {} : { customerId, customerName };
  const review = { reservationNo, score, ...guest, ...(comment.trim() === '' ? {} : { comment: comment.trim() }) };
  const command = useCommand(
    JSON.stringify(review),
    (call) => writeReview(market, review, call),
    (written) => {
      forget();
      say(text.sent);
      done(written);
    },
  );
  const send = (event: Event) => {
    event.preventDefault();
    void command.run();
  };
  return (
    <form class="stack review-form" onSubmit={send}>
      <h2>{text.title}</h2>
      <ScoreField
        score={score}
        choose={(chosen) => {
          typed.value = { ...typed.value, score: chosen };
        }}
      />
      <Field id="comment" label={text.comment} hint={text.commentHint}>
        <textarea
          class="input"
          id="comment"
          aria-describedby="comment-hint"
          maxLength={MOST_LETTERS}
          value={comment}
          onInput={({ currentTarget }) => {
            typed.value = { ...typed.value, comment: currentTarget.value };
          }}
        />
      </Field>
      {command.trouble !== undefined && <TroubleNote trouble={command.trouble} />}
      <div>
        <CommandButton command={command} label={text.send} submits />
      </div>
      <p class="quiet small">{text.leaves}</p>
    </form>
  );
}
