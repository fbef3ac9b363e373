import { describe, expect, it } from 'vitest';
import { acceptedByNobody, type Report, tallyOf } from './report.ts';

const good: Report = { exit_code: 0, operations: { tested: 22 }, failures: [], errors: [], warnings: {} };

describe('a run of Schemathesis', () => {
  it('counts each operation', () => {
    expect(tallyOf('nobody', good)).toEqual({ passed: 22, failed: 0, skipped: 0, failures: [] });
  });

  it('names what failed, in whose name', () => {
    const failures = [
      { title: 'Server error', operations: ['GET /items'] },
      { title: 'Undocumented HTTP status code', operations: ['GET /items', 'POST /items'] },
    ];
    expect(tallyOf('nobody', { ...good, exit_code: 1, failures })).toMatchObject({
      passed: 20,
      failed: 3,
      failures: [
        'Schemathesis as nobody: GET /items: Server error',
        'Schemathesis as nobody: GET /items: Undocumented HTTP status code',
        'Schemathesis as nobody: POST /items: Undocumented HTTP status code',
      ],
    });
  });

  it('does not fail for what was not accepted: another run may get it accepted', () => {
    const warnings = { missing_test_data: ['GET /reviews/{reviewNo}'] };
    expect(tallyOf('nobody', { ...good, exit_code: 1, warnings })).toMatchObject({ passed: 22, failed: 0 });
  });

  it('fails when it ended badly without saying why', () => {
    expect(tallyOf('nobody', { ...good, exit_code: 2 })).toMatchObject({ failed: 1 });
    expect(tallyOf('nobody', { ...good, exit_code: 1, errors: [{ title: 'Hook Error' }] }).failures).toEqual([
      'Schemathesis as nobody: a run: Hook Error',
    ]);
    expect(tallyOf('nobody', undefined)).toMatchObject({ passed: 0, failed: 1 });
  });
});

describe('what no run of Schemathesis got accepted', () => {
  const without = (...missing: readonly string[]): Report => ({ ...good, warnings: { missing_test_data: missing } });

  it('fails', () => {
    const reports = [without('POST /reviews', 'GET /me'), without('DELETE /me', 'POST /reviews')];
    expect(acceptedByNobody(reports)).toMatchObject({
      failed: 1,
      failures: ['Schemathesis: POST /reviews: accepts no request'],
    });
  });

  it('is nothing when one run got it accepted', () => {
    expect(acceptedByNobody([without('POST /reviews'), good])).toEqual(acceptedByNobody([]));
  });
});
