import { describe, expect, it } from 'vitest';
import { ledgerSettingsOf } from './ledger-settings.ts';

const url = 'postgres://ledger_keeper:secret@127.0.0.1:5432/postgres';

describe('where a stage keeps its books', () => {
  it.each([
    ['nowhere unless told', undefined, false, {}],
    ['in Aurora DSQL on AWS', 'dsql', false, { ledger: 'dsql' }],
    ['in a server on this machine, on an emulator', url, true, { ledger: { url } }],
  ])('%s', (_name, ledger, emulated, expected) => {
    expect(ledgerSettingsOf(ledger, { emulated })).toStrictEqual(expected);
  });

  it.each([
    ['dsql', true],
    [url, false],
    ['postgres://a:b@db.example:5432/postgres', true],
    ['yes', false],
  ])('%s is refused where emulated is %s, without the password', (ledger, emulated) => {
    const refusal = () => ledgerSettingsOf(ledger, { emulated });
    expect(refusal).toThrow('-c ledger=');
    expect(refusal).not.toThrow('secret');
  });
});
