import { getLedger } from '@gdmarket/client';
import { ask, market } from '../../api/ask.ts';
import { useWatched } from '../../api/watch.ts';
import { won } from '../../messages/formats.ts';
import { Empty } from '../../ui/empty.tsx';
import { AccountTable } from './account-table.tsx';
import { DayClose, dayIn } from './day-close.tsx';
import { ledgerText } from './ledger.messages.ts';
import { operatorText } from './operator.messages.ts';
import { OperatorsOnly } from './operators-only.tsx';
import { Part } from './part.tsx';

/** The books of payments: balances, and the close of a day. */
export function LedgerScreen() {
  return (
    <OperatorsOnly title={operatorText().ledger}>
      <Books />
    </OperatorsOnly>
  );
}

function Books() {
  const text = ledgerText();
  const watched = useWatched('books', () => ask(getLedger(market, {})));
  if (watched.trouble?.code === 'not-found') return <Empty icon="operator" says={text.noBooks} />;
  return (
    <>
      <Part title={text.balances} watched={watched}>
        {({ accounts, standings }) =>
          accounts.length === 0 ? (
            <div class="card all-well">
              <Empty icon="free" says={text.none} />
            </div>
          ) : (
            <>
              <AccountTable
                caption={text.balances}
                columns={['debits', 'credits', 'balance']}
                lines={accounts.map(({ account, debits, credits, balance }) => ({
                  account,
                  amounts: [debits, credits, balance],
                }))}
              />
              {standings.map(({ currency, refunded, depositsReleased, trialBalance }) => (
                <p key={currency} class="quiet small">
                  {text.refunded(won(refunded))} {depositsReleased > 0 && text.released(won(depositsReleased))}{' '}
                  {trialBalance === 0 ? text.balanced : <strong>{text.notBalanced(won(trialBalance))}</strong>}
                </p>
              ))}
            </>
          )
        }
      </Part>
      {watched.value !== undefined && <DayClose today={dayIn(watched.value._links.today.href)} />}
    </>
  );
}
