import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { createEmbeddedMetrics } from './metrics.ts';

/** The line that `count` writes with these options. */
function lineOf(dimensions: Record<string, string>, counts: Record<string, number>, properties = {}): string {
  const written: string[] = [];
  const metrics = createEmbeddedMetrics({
    namespace: 'shop',
    properties,
    write: (l) => written.push(l),
    now: () => 99,
  });
  metrics.count(dimensions, counts);
  expect(written).toHaveLength(1);
  return written[0] ?? '';
}

describe('embedded metrics', () => {
  it('are one JSON object a line, as CloudWatch reads them', () => {
    const line = lineOf({ Dependency: 'ledger' }, { Calls: 1, Failures: 0 }, { FunctionName: 'till' });
    expect(line).not.toContain('\n');
    expect(JSON.parse(line)).toEqual({
      FunctionName: 'till',
      Dependency: 'ledger',
      Calls: 1,
      Failures: 0,
      _aws: {
        Timestamp: 99,
        CloudWatchMetrics: [
          {
            Namespace: 'shop',
            Dimensions: [['Dependency']],
            Metrics: [
              { Name: 'Calls', Unit: 'Count' },
              { Name: 'Failures', Unit: 'Count' },
            ],
          },
        ],
      },
    });
  });

  it('keep the rules of the format, whatever is counted', () => {
    const name = fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 20 }).filter((text) => text !== '_aws');
    const names = fc.uniqueArray(name, { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(
        names,
        fc.string(),
        fc.nat(),
        ([dimension = '', first = '', second = '', property = ''], value, n) => {
          const line = JSON.parse(lineOf({ [dimension]: value }, { [first]: n, [second]: 1 }, { [property]: 'p' }));
          expect(Number.isInteger(line._aws.Timestamp)).toBe(true);
          for (const { Namespace, Dimensions, Metrics } of line._aws.CloudWatchMetrics) {
            expect(Namespace).toBe('shop');
            // Every target is a member of the root: dimensions text, metrics numbers.
            expect(Dimensions).toEqual([[dimension]]);
            expect(line[dimension]).toBe(value);
            expect(Metrics.map(({ Name }: { Name: string }) => Name).sort()).toEqual([first, second].sort());
            for (const { Name, Unit } of Metrics) {
              expect(typeof line[Name]).toBe('number');
              expect(Unit).toBe('Count');
            }
          }
          // A property is not a metric of its own.
          expect(line[property]).toBe('p');
        },
      ),
    );
  });

  it('stand at the time they happened, on the standard output, unless told otherwise', () => {
    vi.useFakeTimers({ now: 1_234 });
    const log = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
    createEmbeddedMetrics({ namespace: 'shop' }).count({ Dependency: 'ledger' }, { Calls: 1 });
    expect(log).toHaveBeenCalledExactlyOnceWith(expect.stringContaining('"Timestamp":1234'));
    expect(JSON.parse(String(log.mock.calls[0]?.[0]))).toMatchObject({ Dependency: 'ledger', Calls: 1 });
    vi.useRealTimers();
    log.mockRestore();
  });
});
