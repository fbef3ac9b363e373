import type { RoutesOf } from '../routes.ts';
import type { Answer, Operation } from './operation.ts';

const tag = 'operations';

/** The list of events of something. */
function history(id: string, thing: string): Operation {
  return {
    id,
    tag,
    summary: `List the events of ${thing}`,
    description:
      'In order of time, as the market published them. They follow within a minute and are kept for 30 days unless the stage says otherwise. Nothing known is an empty list.',
    paged: true,
    answers: { 200: { meaning: `One page of the events of ${thing}.`, schema: 'EventPage' } },
    problems: [],
  };
}

function looking(id: string, summary: string, meaning: string, schema: Answer['schema'] & string): Operation {
  return { id, tag, summary, answers: { 200: { meaning, schema } }, problems: [] };
}

/** What the operators' routes answer. */
export const operatorOperations: Readonly<Record<RoutesOf<'operations'>, Operation>> = {
  'GET /operations/reservations/{reservationNo}/events': history('listRentalEvents', 'a rental'),
  'GET /operations/items/{itemNo}/events': {
    ...history('listItemEvents', 'an item'),
    summary: 'List the events of an item that belong to no rental',
  },
  'GET /operations/circuits': looking(
    'listCircuits',
    'List the circuits of synchronous calls',
    'The circuits as all functions share them.',
    'CircuitPage',
  ),
  'GET /operations/settings': looking(
    'listSettings',
    'List the settings of the running market',
    'The settings as they are stored.',
    'SettingPage',
  ),
  'GET /operations/dead-letters': looking(
    'listDeadLetters',
    'List what could not be processed',
    'The queues of dead letters. Looking takes nothing out of them.',
    'QueuePage',
  ),
};
