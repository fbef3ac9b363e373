import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import {
  aChange,
  THING_TIME,
  type Thing,
  type ThingEvent,
  thingTable,
} from '../persistence/aggregate/thing.fixture.ts';
import { envelopeSchema } from './envelope.ts';
import { InvalidEvent } from './invalid-event.error.ts';
import { type Outbox, toEnvelope, toStoredEvent } from './outbox.ts';

const { outbox } = thingTable;
const weighed: ThingEvent = { type: 'ThingWeighed', weight: 3, scale: 'kitchen' };

describe('an event in its row', () => {
  it('has the id that follows from the aggregate, its number and its version', () => {
    expect(toStoredEvent(aChange({ no: 42, version: 7 }), outbox).id).toBe('thing#42#7');
    const named: Outbox<Thing> = { ...outbox, idOf: ({ no, name }) => `${no}-${name}` };
    expect(toStoredEvent(aChange({ no: 42, name: 'x' }), named).id).toBe('thing#42-x#1');
  });

  it('has the same id however often it is made, and another for another version', () => {
    const ids = [1, 1, 2].map((version) => toStoredEvent(aChange({ no: 1, version }), outbox).id);
    expect(ids[0]).toBe(ids[1]);
    expect(ids[2]).not.toBe(ids[0]);
  });

  it('remembers when, by what and for which request it happened', () => {
    expect(toStoredEvent(aChange({ no: 1 }), outbox)).toEqual({
      id: 'thing#1#1',
      type: 'ThingMade',
      time: THING_TIME,
      correlationId: 'corr-1',
      causationId: 'cause-1',
      facts: {},
    });
  });

  it.each([
    [
      { customerId: 7, isOperator: false },
      { authtype: 'app_user', authid: '7' },
    ],
    [
      { customerId: 9, isOperator: true },
      { authtype: 'user', authid: '9' },
    ],
  ])('remembers who asked for it, and tells: %j', (actor, auth) => {
    const change = aChange({ no: 1 });
    const stored = toStoredEvent({ ...change, context: { ...change.context, actor } }, outbox);
    expect(stored).toMatchObject(auth);
    const envelope = toEnvelope(change.state, stored, outbox);
    expect(envelopeSchema.parse(JSON.parse(JSON.stringify(envelope)))).toMatchObject(auth);
    expect(Object.keys(toEnvelope(change.state, toStoredEvent(change, outbox), outbox))).not.toContain('authtype');
  });

  it('keeps the facts its contract has, and no others', () => {
    expect(toStoredEvent(aChange({ no: 1 }, weighed), outbox).facts).toEqual({ weight: 3 });
  });

  it.each<[string, ThingEvent, RegExp]>([
    ['has no contract', { type: 'ThingUnheardOf' }, /thing#1#1 \(ThingUnheardOf\).*no contract has that name/],
    ['breaks it', { type: 'ThingWeighed', weight: 0 }, /thing#1#1 \(ThingWeighed\).*weight/s],
  ])('is refused when it %s', (_name, event, message) => {
    const make = () => toStoredEvent(aChange({ no: 1 }, event), outbox);
    expect(make).toThrow(InvalidEvent);
    expect(make).toThrow(message);
  });

  it('is refused when its contract only lets readers take it, for something else', () => {
    const data = z.object({ scale: z.string().check(z.overwrite(() => 'kitchen')) });
    const open = { ...outbox, contracts: [{ name: 'ThingWeighed', source: 'gdmarket.thing', data }] };
    const make = (scale: string) => toStoredEvent(aChange({ no: 1 }, { ...weighed, scale }), open);
    expect(make('kitchen').facts).toEqual({ scale: 'kitchen' });
    expect(() => make('bathroom')).toThrow(InvalidEvent);
  });

  it('is refused when the state beside it breaks the contract', () => {
    expect(() => toStoredEvent(aChange({ no: 1.5 }), outbox)).toThrow(InvalidEvent);
  });
});

describe('an event on the bus', () => {
  const change = aChange({ no: 42, version: 7, hidden: true, note: undefined }, weighed);

  it('is a CloudEvents envelope with the state after the change', () => {
    const envelope = toEnvelope(change.state, toStoredEvent(change, outbox), outbox);
    expect(JSON.parse(JSON.stringify(envelope))).toEqual({
      specversion: '1.0',
      id: 'thing#42#7',
      source: 'test.thing',
      type: 'ThingWeighed',
      subject: 'thing/42',
      time: THING_TIME,
      datacontenttype: 'application/json',
      correlationid: 'corr-1',
      causationid: 'cause-1',
      // Only the contract's fields: the row's `hidden` and `scale` are left out.
      data: { version: 7, weight: 3, state: { no: 42, name: 'thing 42' } },
    });
    expect(envelopeSchema.safeParse(envelope).success).toBe(true);
  });

  it('is the same whenever it is made of the same row', () => {
    const row = { state: change.state, event: toStoredEvent(change, outbox) };
    const again = JSON.parse(JSON.stringify(row));
    expect(JSON.stringify(toEnvelope(again.state, again.event, outbox))).toBe(
      JSON.stringify(toEnvelope(row.state, row.event, outbox)),
    );
  });

  it('carries no state where nothing exists that could have one', () => {
    const bare: Outbox<Thing> = { ...outbox, carriesState: false };
    expect(() => toEnvelope(change.state, toStoredEvent(change, outbox), bare)).toThrow(/state/);
  });
});
