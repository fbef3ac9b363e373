import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const REGISTER = fileURLToPath(new URL('register.ts', import.meta.url));
const ROOT = new URL('../../../', import.meta.url).href;
const DECIDE_HOLD = `
  const { decideHold } = await import('${ROOT}functions/item/domain/hold.decide.ts');
  console.log(decideHold({ itemNo: 1, holdSeq: 2 }, { type: 'HoldItem', reservationNo: 1, holdSeq: 1 }).outcome);
`;

function run(fault: string, code: string) {
  const env = { ...process.env, PLANTED_FAULT: fault };
  const args = ['--import', REGISTER, '--input-type=module', '--eval', code];
  return spawnSync(process.execPath, args, { env, encoding: 'utf8' });
}

it('plants its fault in what the process loads', () => {
  expect(run('hold-fence-left-out', DECIDE_HOLD)).toMatchObject({ status: 0, stdout: 'event\n' });
});

it('says so when the process never loads what it was to patch', () => {
  const { status, stdout, stderr } = run('relay-gives-up', DECIDE_HOLD);
  expect({ status, stdout }).toEqual({ status: 3, stdout: 'nothing\n' });
  expect(stderr).toContain('relay-gives-up was not planted: never loaded functions/shared/events/publishing/relay.ts');
});

it('knows its faults', () => {
  expect(run('no-such-fault', DECIDE_HOLD)).toMatchObject({ status: 1, stdout: '' });
});
