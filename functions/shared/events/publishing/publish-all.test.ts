import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { anEnvelope } from '../envelope.fixture.ts';
import { malformed, memoryPublisher, throttled } from './event-publisher.fixture.ts';
import { type EventPublisher, entryBytes, MAX_ENTRIES, MAX_REQUEST_BYTES } from './event-publisher.ts';
import { publishAll } from './publish-all.ts';

const noSleep = async () => {};
const some = (count: number) => Array.from({ length: count }, (_, index) => anEnvelope(index + 1));

/** An envelope whose entry has exactly this many bytes. */
function ofBytes(no: number, bytes: number) {
  const data = 'x'.repeat(bytes - entryBytes(anEnvelope(no, { data: '' })));
  return anEnvelope(no, { data });
}

describe('publishing many', () => {
  it('asks nobody when there is nothing', async () => {
    const { publisher, requests } = memoryPublisher();
    expect(await publishAll(publisher, [], noSleep)).toEqual([]);
    expect(requests).toEqual([]);
  });

  it('sends at most ten events in a request, in order', async () => {
    const { publisher, requests, taken } = memoryPublisher();
    expect(await publishAll(publisher, some(23), noSleep)).toEqual([]);
    expect(requests.map((request) => request.length)).toEqual([10, 10, 3]);
    expect(taken).toEqual(some(23).map(({ id }) => id));
  });

  it('fills a request to the last byte and no further', async () => {
    const half = MAX_REQUEST_BYTES / 2;
    const { publisher, requests } = memoryPublisher();
    await publishAll(publisher, [ofBytes(1, half), ofBytes(2, half), ofBytes(3, half), ofBytes(4, half + 1)], noSleep);
    expect(requests).toEqual([['thing#1#1', 'thing#2#1'], ['thing#3#1'], ['thing#4#1']]);
  });

  it('gives back what is too large for any request, and sends the rest', async () => {
    const { publisher, taken } = memoryPublisher();
    const all = [anEnvelope(1), ofBytes(2, MAX_REQUEST_BYTES + 1), ofBytes(3, MAX_REQUEST_BYTES)];
    expect(await publishAll(publisher, all, noSleep)).toMatchObject([
      { envelope: { id: 'thing#2#1' }, failure: { code: 'TooLarge', permanent: true } },
    ]);
    expect(taken).toEqual(['thing#1#1', 'thing#3#1']);
  });

  it('sends again only what failed, after a pause', async () => {
    const { publisher, requests, taken } = memoryPublisher(({ id }, nth) =>
      ['thing#2#1', 'thing#12#1'].includes(id) && nth < 3 ? throttled : undefined,
    );
    const sleep = vi.fn(noSleep);
    expect(await publishAll(publisher, some(12), sleep)).toEqual([]);
    expect(requests.slice(2)).toEqual([
      ['thing#2#1', 'thing#12#1'],
      ['thing#2#1', 'thing#12#1'],
    ]);
    expect(sleep).toHaveBeenCalledTimes(2);
    expect(taken).toHaveLength(12);
  });

  it('gives up after four tries, with pauses that grow, and gives back what failed', async () => {
    const { publisher, requests } = memoryPublisher(({ id }) => (id === 'thing#2#1' ? throttled : undefined));
    const pauses: number[] = [];
    const unpublished = await publishAll(publisher, some(3), async (ms) => void pauses.push(ms));
    expect(unpublished).toMatchObject([{ envelope: { id: 'thing#2#1' }, failure: throttled }]);
    expect(requests).toHaveLength(4);
    expect(pauses).toHaveLength(3);
    expect(pauses).toEqual(pauses.toSorted((a, b) => a - b));
    expect(pauses.reduce((sum, ms) => sum + ms)).toBeLessThan(5_000);
  });

  it('never sends again what will never be taken', async () => {
    const { publisher, requests } = memoryPublisher(({ id }, nth) => {
      if (id === 'thing#1#1') return malformed;
      return nth === 1 ? throttled : undefined;
    });
    const unpublished = await publishAll(publisher, some(2), noSleep);
    expect(unpublished).toMatchObject([{ envelope: { id: 'thing#1#1' }, failure: malformed }]);
    expect(requests).toEqual([['thing#1#1', 'thing#2#1'], ['thing#2#1']]);
  });

  it('throws when the bus cannot be asked', async () => {
    const publisher: EventPublisher = { publish: () => Promise.reject(new Error('no route')) };
    await expect(publishAll(publisher, some(1), noSleep)).rejects.toThrow('no route');
  });

  describe('sends several requests at once', () => {
    /** A bus that holds each request until the test answers it, in the order in which they came. */
    function slowBus() {
      const waiting: { readonly ids: readonly string[]; readonly end: (failure?: Error) => void }[] = [];
      const publisher: EventPublisher = {
        publish: (envelopes) =>
          new Promise((resolve, reject) => {
            const end = (failure?: Error) => (failure ? reject(failure) : resolve(envelopes.map(() => undefined)));
            waiting.push({ ids: envelopes.map(({ id }) => id), end });
          }),
      };
      return { publisher, waiting };
    }
    const turn = () => new Promise(setImmediate);

    it('a whole batch of 100 in the time of one', async () => {
      const { publisher, waiting } = slowBus();
      const publishing = publishAll(publisher, some(100), noSleep);
      await turn();
      expect(waiting.map(({ ids }) => ids.length)).toEqual(Array(10).fill(10));
      for (const { end } of waiting) end();
      expect(await publishing).toEqual([]);
    });

    it('never more than ten, and the next as soon as any is answered', async () => {
      const { publisher, waiting } = slowBus();
      const publishing = publishAll(publisher, some(115), noSleep);
      await turn();
      expect(waiting).toHaveLength(10);
      waiting[7]?.end();
      await turn();
      expect(waiting).toHaveLength(11);
      for (const { end } of waiting.toReversed()) end();
      await turn();
      for (const { end } of waiting) end();
      expect(await publishing).toEqual([]);
      expect(waiting.map(({ ids }) => ids.length)).toEqual([...Array(11).fill(10), 5]);
      expect(waiting.flatMap(({ ids }) => ids)).toEqual(some(115).map(({ id }) => id));
    });

    it('and throws only when none is under way any more: a process is frozen after that', async () => {
      const { publisher, waiting } = slowBus();
      let ended = false;
      const publishing = publishAll(publisher, some(20), noSleep).finally(() => {
        ended = true;
      });
      const refused = expect(publishing).rejects.toThrow('no route');
      await turn();
      waiting[0]?.end(new Error('no route'));
      await turn();
      expect(ended).toBe(false);
      waiting[1]?.end();
      await refused;
    });

    it('and asks a bus that is away no more often than that', async () => {
      const publish = vi.fn(() => Promise.reject(new Error('no route')));
      await expect(publishAll({ publish }, some(300), noSleep)).rejects.toThrow('no route');
      expect(publish).toHaveBeenCalledTimes(10);
    });
  });

  it('for any sizes and failures: every request is allowed, and each envelope is taken once or given back once', async () => {
    const cases = fc.array(
      fc.record({ bytes: fc.integer({ min: 300, max: 400_000 }), fails: fc.integer({ min: 0, max: 6 }) }),
      {
        maxLength: 25,
      },
    );
    await fc.assert(
      fc.asyncProperty(cases, async (all) => {
        const envelopes = all.map(({ bytes }, index) => ofBytes(index, bytes));
        const sizes = new Map(envelopes.map((envelope) => [envelope.id, entryBytes(envelope)]));
        const fails = new Map(all.map(({ fails: count }, index) => [`thing#${index}#1`, count]));
        const bus = memoryPublisher(({ id }, nth) => (nth <= (fails.get(id) ?? 0) ? throttled : undefined));
        const unpublished = await publishAll(bus.publisher, envelopes, noSleep);
        for (const request of bus.requests) {
          expect(request.length).toBeLessThanOrEqual(MAX_ENTRIES);
          const bytes = request.reduce((sum, id) => sum + (sizes.get(id) ?? Number.NaN), 0);
          expect(bytes).toBeLessThanOrEqual(MAX_REQUEST_BYTES);
        }
        const accountedFor = [...bus.taken, ...unpublished.map(({ envelope }) => envelope.id)];
        expect(accountedFor.toSorted()).toEqual(envelopes.map(({ id }) => id).toSorted());
      }),
      { numRuns: 40 },
    );
  });
});
