import { closeCalendar, openCalendar } from '@gdmarket/client';
import { useSignal } from '@preact/signals';
import { market } from '../../api/ask.ts';
import { useCommand } from '../../api/command.ts';
import { CommandButton } from '../../ui/command-button.tsx';
import { Field } from '../../ui/field.tsx';
import { say } from '../../ui/toast.tsx';
import { TroubleNote } from '../../ui/trouble-note.tsx';
import { noticesText } from './notices.messages.ts';

/** The address of the calendar: it is shown when it is made, and can be ended. `since`: since when there is one. */
export function Calendar({ since, again }: { readonly since: string | null; readonly again: () => Promise<void> }) {
  const text = noticesText();
  const address = useSignal<string | undefined>(undefined);
  const open = useCommand(
    `open ${since}`,
    (call) => openCalendar(market, {}, call),
    (body) => {
      address.value = body.address;
      void again();
    },
  );
  const close = useCommand(
    `close ${since}`,
    (call) => closeCalendar(market, {}, call),
    () => {
      address.value = undefined;
      say(text.calendarEnded);
      void again();
    },
  );
  const trouble = open.trouble ?? close.trouble;
  return (
    <section class="card stack notice-part">
      <h2>{text.calendar}</h2>
      <p class="quiet small">{text.calendarSays}</p>
      {trouble !== undefined && <TroubleNote trouble={trouble} />}
      {address.value !== undefined && (
        <Field id="calendar-address" label={text.address} hint={text.addressOnce}>
          <input
            id="calendar-address"
            class="input"
            readOnly
            value={address.value}
            aria-describedby="calendar-address-hint"
            onFocus={(event) => event.currentTarget.select()}
          />
        </Field>
      )}
      {since !== null && address.value === undefined && <p class="small">{text.calendarOn}</p>}
      <p class="button-row">
        <CommandButton command={open} label={text.calendarMake} look="second" />
        {since !== null && <CommandButton command={close} label={text.calendarEnd} look="plain" />}
      </p>
    </section>
  );
}
