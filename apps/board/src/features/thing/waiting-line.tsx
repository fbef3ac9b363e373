import { getPlace, stopWaiting, waitForItem } from '@gdmarket/client';
import { ask, market } from '../../api/ask.ts';
import { useCommand } from '../../api/command.ts';
import { useWatched } from '../../api/watch.ts';
import type { Span } from '../../messages/span.ts';
import { person } from '../../person/person.ts';
import { CommandButton } from '../../ui/command-button.tsx';
import { say } from '../../ui/toast.tsx';
import { TroubleNote } from '../../ui/trouble-note.tsx';
import { waitingText } from './waiting.messages.ts';
import { waitingWords } from './waiting-words.ts';

interface Props {
  readonly itemNo: number;
  /** The days to wait for; undefined for the thing altogether. */
  readonly days: Span | undefined;
  /** Whether somebody who does not wait yet may. Those who do always see their place. */
  readonly mayJoin: boolean;
}

/** The place of somebody among those who wait for a thing, and the way in and out. Guests have none: nobody could tell them. */
export function WaitingLine(props: Props) {
  return person.value?.hasAccount === true ? <OwnLine {...props} /> : null;
}

function OwnLine({ itemNo, days, mayJoin }: Props) {
  const text = waitingText();
  const watched = useWatched(`waiting ${itemNo}`, () => ask(getPlace(market, { itemNo })));
  const done = (sentence: string) => () => {
    say(sentence);
    void watched.again();
  };
  const join = useCommand(
    JSON.stringify({ wait: itemNo, ...days }),
    (call) => waitForItem(market, { itemNo, ...days }, call),
    done(text.waiting),
  );
  const leave = useCommand(
    JSON.stringify({ leave: itemNo }),
    (call) => stopWaiting(market, { itemNo }, call),
    done(text.stopped),
  );
  const { value } = watched;
  if (value === undefined || (value.place === null && !mayJoin)) return null;
  const { sentence, button } = waitingWords(value, days);
  const command = value.place === null ? join : leave;
  return (
    <div class="stack">
      {sentence !== undefined && <p class="note calm">{sentence}</p>}
      {command.trouble !== undefined && <TroubleNote trouble={command.trouble} />}
      <CommandButton command={command} label={button} look="second" />
    </div>
  );
}
