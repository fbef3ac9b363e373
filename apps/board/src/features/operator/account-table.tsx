import { won } from '../../messages/formats.ts';
import { ledgerText } from './ledger.messages.ts';

/** A line of a table of accounts: its account, and amounts in the order of the columns. */
export interface AccountLine {
  readonly account: string;
  readonly amounts: readonly number[];
}

type Column = 'opening' | 'debits' | 'credits' | 'balance' | 'closing';

/** The accounts that have a name for people; a newer market may have more. */
const ACCOUNTS = ['renters', 'held', 'captured', 'to-refund', 'depositors', 'deposits', 'kept'] as const;

/** Accounts of the books with amounts. */
export function AccountTable(props: {
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly lines: readonly AccountLine[];
}) {
  const { caption, columns, lines } = props;
  const text = ledgerText();
  const nameOf = (account: string) => {
    const known = ACCOUNTS.find((one) => one === account);
    return known === undefined ? account : text[known];
  };
  return (
    <div class="card">
      <table class="facts-table amounts">
        <caption class="for-readers">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{text.account}</th>
            {columns.map((column) => (
              <th key={column} scope="col">
                {text[column]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map(({ account, amounts }) => (
            <tr key={account}>
              <th scope="row">{nameOf(account)}</th>
              {columns.map((column, index) => (
                <td key={column} data-name={text[column]}>
                  {won(amounts[index] ?? 0)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
