import { stopWaiting, type Waiting, waitForItem } from '@gdmarket/client';
import { market } from '../../api/ask.ts';
import { useCommand } from '../../api/command.ts';
import { knownSettings } from '../../api/settings.ts';
import type { Watched } from '../../api/watch.ts';
import type { Span } from '../../messages/span.ts';
import { person } from '../../person/person.ts';
import { signIn } from '../../person/sign-in.ts';
import { CommandButton } from '../../ui/command-button.tsx';
import { Countdown } from '../../ui/countdown.tsx';
import { say } from '../../ui/toast.tsx';
import { ReserveTrouble } from './reserve-trouble.tsx';
import { waitingText } from './waiting.messages.ts';
import { waitingWords } from './waiting-words.ts';

interface Props {
  readonly itemNo: number;
  /** The days to wait for; undefined for the thing altogether. */
  readonly days?: Span | undefined;
  /** Whether somebody who does not wait yet may. Those who do always see their place. */
  readonly mayJoin: boolean;
  /** Their place among those who wait; undefined for guests: nobody could tell them. */
  readonly waiting: Watched<Waiting> | undefined;
}

/** The place of somebody among those who wait for a thing, and the way in and out. Whoever has not signed in can do that first. */
export function WaitingLine({ waiting, ...props }: Props) {
  if (waiting !== undefined) return <OwnLine {...props} waiting={waiting} />;
  if (!props.mayJoin || person.value?.hasAccount === true || knownSettings.value?.issuer === undefined) return null;
  return (
    <button type="button" class="button second" onClick={signIn}>
      {waitingText().signIn}
    </button>
  );
}

function OwnLine({ itemNo, days, mayJoin, waiting }: Props & { readonly waiting: Watched<Waiting> }) {
  const text = waitingText();
  const done = (sentence: string) => () => {
    say(sentence);
    void waiting.again();
  };
  const join = useCommand(
    JSON.stringify({ wait: itemNo, ...days }),
    (call) => waitForItem(market, { itemNo, ...days }, call),
    done(text.waiting),
    JSON.stringify(days),
  );
  const leave = useCommand(
    JSON.stringify({ leave: itemNo }),
    (call) => stopWaiting(market, { itemNo }, call),
    done(text.stopped),
  );
  const { value } = waiting;
  if (value === undefined || (value.place === null && !mayJoin)) return null;
  const { sentence, button } = waitingWords(value, days);
  const command = value.place === null ? join : leave;
  return (
    <div class="stack">
      {sentence !== undefined && value.keptUntil === null && <p class="note calm">{sentence}</p>}
      {command.trouble !== undefined && <ReserveTrouble trouble={command.trouble} />}
      <CommandButton command={command} label={button} look="second" />
    </div>
  );
}

/** Says whose turn it is, how much time is left, and that it is over. */
export function Turn({ waiting, lookAgain }: { readonly waiting: Watched<Waiting>; readonly lookAgain: () => void }) {
  const { value } = waiting;
  const until = value?.keptUntil ?? null;
  if (value === undefined || until === null) return null;
  const text = waitingText();
  const end = () => {
    say(text.over);
    void waiting.again();
    lookAgain();
  };
  return (
    <div class="note">
      <p role="status">{waitingWords(value, undefined).sentence}</p>
      <Countdown key={until} until={until} says={text.left} onEnd={end} />
    </div>
  );
}
