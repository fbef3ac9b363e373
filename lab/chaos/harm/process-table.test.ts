import { describe, expect, it } from 'vitest';
import { emulatorProcesses, functionIn, readProcess, readProcessTable } from './process-table.ts';

const WORKER = 'node /tmp/gdmarket-a1/ministack-lambda-gdmarket-local-item-http-x_9y/_worker.mjs';

/** Two commands: 100 started two emulators, 200 one; 111 runs under the first. */
const table = readProcessTable(`
    1     0     1 init
  100     1   100 node tools/cli.ts chaos
  110   100   110 .local/venv/bin/python /market/tools/emulator/launch.py ministack 4601
  111   100   111 node node_modules/vitest/vitest.mjs
  112   110   110 ${WORKER}
  120   100   120 .local/venv/bin/python /market/tools/emulator/launch.py ministack 4602
  122   120   120 ${WORKER}
  200     1   200 node tools/cli.ts start
  210   200   210 .local/venv/bin/python /market/tools/emulator/launch.py ministack 4603
  212   210   210 ${WORKER}
`);

const pids = (self: number, port: number, starter?: number) =>
  emulatorProcesses(table, self, starter, String(port))?.map(({ pid }) => pid);

describe('the processes of an emulator', () => {
  it('are those of the one this command started, and no other', () => {
    expect(pids(111, 4601)).toEqual([110, 112]);
    expect(pids(111, 4602)).toEqual([120, 122]);
    expect(pids(111, 4603)).toBeUndefined();
  });

  it('are those of the one another command started, when it is named', () => {
    expect(pids(1, 4603, 200)).toEqual([210, 212]);
  });

  it('are none where nobody started one', () => {
    expect(pids(200, 4601, 100)).toEqual([110, 112]);
    expect(pids(200, 4603)).toBeUndefined();
    expect(pids(1, 4601, 300)).toBeUndefined();
  });
});

describe('a process as Linux tells of it', () => {
  it('has its parent, its group and its command', () => {
    const stat = '112 (node (a) b) S 110 109 110 0 -1 4194560 1 2';
    const command = `node\0${WORKER.slice('node '.length)}\0`;
    expect(readProcess(stat, command)).toEqual({ pid: 112, parent: 110, group: 109, command: WORKER });
  });

  it('is none when it has just ended', () => {
    expect(readProcess('', '')).toBeUndefined();
  });
});

it('knows the function of a process', () => {
  expect(functionIn(WORKER)).toBe('gdmarket-local-item-http');
  expect(functionIn('node server.mjs')).toBeUndefined();
});
