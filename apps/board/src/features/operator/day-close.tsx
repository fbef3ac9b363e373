import { getDayClose } from '@gdmarket/client';
import { useState } from 'preact/hooks';
import { ask, market } from '../../api/ask.ts';
import { useWatched } from '../../api/watch.ts';
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
  const download = async () => {
    if (!(await downloadDay(day))) say(text.notDownloaded);
  };
  return (
    <Part title={text.close(day)} watched={watched}>
      {({ accounts, isOver, _links }) => (
        <>
          {!isOver && <p class="quiet small">{text.notOver}</p>}
          <AccountTable
            caption={text.close(day)}
            columns={['opening', 'debits', 'credits', 'closing']}
            lines={accounts.map(({ account, opening, debits, credits, closing }) => ({
              account,
              amounts: [opening, debits, credits, closing],
            }))}
          />
          <div class="button-row">
            <button type="button" class="button plain" onClick={() => setDay(dayIn(_links.prev.href))}>
              {text.dayBefore}
            </button>
            {_links.next !== undefined && (
              <button type="button" class="button plain" onClick={() => setDay(dayIn(_links.next?.href ?? day))}>
                {text.dayAfter}
              </button>
            )}
            <button type="button" class="button second" onClick={download}>
              {text.download}
            </button>
          </div>
        </>
      )}
    </Part>
  );
}

/** The day at the end of an address. */
export function dayIn(href: string): string {
  return href.slice(href.lastIndexOf('/') + 1);
}
