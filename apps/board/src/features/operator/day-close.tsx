import { getDayClose } from '@gdmarket/client';
import { useState } from 'preact/hooks';
import { ask, market } from '../../api/ask.ts';
import { useWatched } from '../../api/watch.ts';
import { dayAfter } from '../../messages/span.ts';
import { Empty } from '../../ui/empty.tsx';
import { say } from '../../ui/toast.tsx';
import { AccountTable } from './account-table.tsx';
import { downloadDay } from './download-day.ts';
import { ledgerText } from './ledger.messages.ts';
import { Part } from './part.tsx';

/** The close of a day, and the way to the days beside it. It begins with today. */
export function DayClose({ today }: { readonly today: string }) {
  const text = ledgerText();
  const [day, setDay] = useState(today);
  const watched = useWatched(`close of ${day}`, () => ask(getDayClose(market, { day })));
  const isLast = day >= today;
  const download = async () => {
    if (!(await downloadDay(day))) say(text.notDownloaded);
  };
  return (
    <>
      <Part title={text.close(day)} watched={watched}>
        {({ accounts, isOver }) => (
          <>
            {!isOver && <p class="quiet small">{text.notOver}</p>}
            {accounts.length === 0 ? (
              <div class="card">
                <Empty icon="free" says={text.noneByThen} />
              </div>
            ) : (
              <AccountTable
                caption={text.close(day)}
                columns={['opening', 'debits', 'credits', 'closing']}
                lines={accounts.map(({ account, opening, debits, credits, closing }) => ({
                  account,
                  amounts: [opening, debits, credits, closing],
                }))}
              />
            )}
          </>
        )}
      </Part>
      {/* They stay while another day is read, so that whoever steps through days with the keyboard keeps a place. */}
      <div class="button-row">
        <button type="button" class="button plain" onClick={() => setDay(dayAfter(day, -1))}>
          {text.dayBefore}
        </button>
        <button
          type="button"
          class="button plain"
          aria-disabled={isLast}
          onClick={() => !isLast && setDay(dayAfter(day, 1))}
        >
          {text.dayAfter}
        </button>
        <button type="button" class="button second" onClick={download}>
          {text.download}
        </button>
      </div>
    </>
  );
}

/** The day at the end of an address. */
export function dayIn(href: string): string {
  return href.slice(href.lastIndexOf('/') + 1);
}
