import { describe, expect, it } from 'vitest';
import { operationsSubscriptions } from '#contracts/subscriptions/operations.ts';
import { anEnvelope } from '#shared/events/envelope.fixture.ts';
import { factsIn, toHistoryEntry } from './history-entry.ts';

const personal = /name|comment|customer|owner|renter|score|turnedDown|deletion|authorization/i;

describe('an entry of a history', () => {
  it('says who asked, and what came of it', () => {
    const asked = { authtype: 'app_user', authid: '7' } as const;
    const envelope = anEnvelope(1, { ...asked, time: '2026-11-22T10:00:00.000Z' });
    expect(toHistoryEntry(envelope, { version: 3, state: { itemNo: 1, status: 'Confirmed' } })).toStrictEqual({
      id: 'thing#1#1',
      type: 'ThingMade',
      time: '2026-11-22T10:00:00.000Z',
      source: 'test.thing',
      correlationId: 'corr-1',
      causationId: 'cause-1',
      by: asked,
      version: 3,
      facts: { itemNo: 1, status: 'Confirmed' },
    });
    expect(toHistoryEntry(anEnvelope(1), { version: 1 })).not.toHaveProperty('by');
  });

  it('lets what the event says replace what the state says', () => {
    const { facts } = toHistoryEntry(anEnvelope(1), {
      version: 1,
      state: { reservationNo: 1 },
      ...{ reservationNo: 2 },
    });
    expect(facts).toEqual({ reservationNo: 2 });
  });

  it.each(Object.values(operationsSubscriptions).map((contract) => [contract.name, contract.example] as const))(
    'has nothing personal of %s',
    (_, example) => {
      const state = { ...example.state, turnedDown: { by: 'owner', reason: 'Anna was late' }, comment: 'by Anna' };
      const { facts } = toHistoryEntry(anEnvelope(1), { ...example, state });
      expect(Object.keys(facts).filter((name) => personal.test(name))).toEqual([]);
      expect(JSON.stringify(facts)).not.toMatch(/Anna|Customer1|Camera/);
      expect(Object.keys(facts)).not.toEqual([]);
    },
  );

  it('leaves out what is neither text nor number', () => {
    expect(factsIn({ status: { added: 'later' }, reason: null, itemNo: 1, itemPrice: undefined })).toEqual({
      itemNo: 1,
    });
  });
});
