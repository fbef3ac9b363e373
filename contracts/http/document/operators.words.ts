import { itemEvents } from '../../events/item.events.ts';
import { reservationEvents } from '../../events/reservation.events.ts';
import { holdParameter } from '../../settings/parameters.ts';
import type { FieldWords } from './field-words.ts';

const { ReservationConfirmed } = reservationEvents;

/** The words of what operators read. */
export const operatorWords: FieldWords = {
  'MarketEvent.id': {
    description: 'The event’s id: its aggregate, its number and the version that it made.',
    example: 'reservation#1#2',
  },
  'MarketEvent.type': { description: 'The name of the event.', example: ReservationConfirmed.name },
  time: { description: 'When it happened, in UTC.', example: '2026-11-22T10:00:00.000Z' },
  source: { description: 'What it happened to.', example: ReservationConfirmed.source },
  correlationId: { description: 'The id of the request that set everything in motion.', example: 'c-1' },
  causationId: { description: 'The id of the request or event that caused it.', example: 'item#1#2' },
  by: {
    description: 'Who asked for it: an operator (`user`) or one of the market’s people, by number; absent for nobody.',
    example: { authtype: 'app_user', authid: '7' },
  },
  'MarketEvent.version': { description: 'The version of the aggregate that it made.', example: 2 },
  facts: {
    description: 'What it says: states, numbers and reasons, without names and without words of people.',
    example: { itemNo: 1, status: 'Confirmed' },
  },
  dependency: { description: 'Whose calls it guards.', example: 'payment' },
  'Circuit.state': {
    description: 'Closed lets calls through, open refuses them, half-open lets one probe.',
    example: 'open',
  },
  'Circuit.version': { description: 'How often it has changed.', example: 3 },
  openUntil: { description: 'Until when it refuses calls, in UTC; null unless it is open.', example: null },
  probeUntil: { description: 'Until when nobody else probes, in UTC; null unless it is half-open.', example: null },
  'Setting.name': { description: 'The group of settings, as `npm run config` calls it.', example: 'reservation' },
  parameter: {
    description: 'The SSM parameter that has them.',
    example: holdParameter('local'),
  },
  values: {
    description: 'The settings as they are stored; null when that is no JSON.',
    example: { payWithinSeconds: 900, keepForSeconds: 1800 },
  },
  queue: { description: 'The name of the queue.', example: 'gdmarket-local-item-events-dlq' },
  'DeadLetterQueue.count': { description: 'About how many dead letters it has.', example: 1 },
  letters: { description: 'Some of them, ten at most.', example: [] },
  messageId: { description: 'The id of the message in its queue.', example: '5fea7756-0ea4-451a-a703-a558b933e274' },
  'DeadLetter.reason': {
    description: 'Why it cannot be processed; null when it failed too often: the log of the function says why.',
    example: 'not an event: Unexpected end of JSON input',
  },
  sentAt: {
    description: 'When it came to the queue in which it failed, or was set aside, in UTC.',
    example: '2026-11-22T10:00:00.000Z',
  },
  eventId: { description: 'The id of its event; null when it is none.', example: 'item#1#2' },
  eventType: { description: 'The name of its event; null when it is none.', example: itemEvents.ItemHeld.name },
  'DeadLetter.correlationId': {
    description: 'The id of the request that led to its event; null when it is none.',
    example: 'c-1',
  },
};
