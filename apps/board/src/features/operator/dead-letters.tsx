import { type DeadLetterQueue, listDeadLetters } from '@gdmarket/client';
import { ask, market } from '../../api/ask.ts';
import { useWatched } from '../../api/watch.ts';
import { Badge } from '../../ui/badge.tsx';
import { Empty } from '../../ui/empty.tsx';
import { DeadLetterView } from './dead-letter-view.tsx';
import { fullestFirst } from './fullest-first.ts';
import { healthText } from './health.messages.ts';
import { Part } from './part.tsx';

/** What the market could not process, queue by queue. */
export function DeadLetters() {
  const text = healthText();
  const watched = useWatched('dead letters', () => ask(listDeadLetters(market, {})));
  return (
    <Part title={text.deadLetters} watched={watched}>
      {({ _embedded }) => {
        const { full, empty } = fullestFirst(_embedded.queues);
        if (full.length === 0)
          return (
            <div class="card all-well">
              <Empty icon="free" says={text.allWell(empty)} />
            </div>
          );
        return (
          <>
            {full.map((queue) => (
              <Queue key={queue.queue} queue={queue} />
            ))}
            <p class="quiet small">
              {empty > 0 && text.otherQueues(empty)} {text.readOnly}
            </p>
          </>
        );
      }}
    </Part>
  );
}

function Queue({ queue: { queue, count, letters } }: { readonly queue: DeadLetterQueue }) {
  const text = healthText();
  return (
    <article class="card request">
      <div class="request-head">
        <h3>
          <code>{queue}</code>
        </h3>
        <Badge look="wrong">{text.left(count)}</Badge>
      </div>
      {letters.length < count && <p class="quiet small">{text.someShown(letters.length, count)}</p>}
      <ul>
        {letters.map((letter) => (
          <DeadLetterView key={letter.messageId} letter={letter} />
        ))}
      </ul>
    </article>
  );
}
