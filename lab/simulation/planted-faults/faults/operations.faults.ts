import type { PlantedFault } from '../planted-fault.ts';

/** Faults in what operators see: a history tells each event of its rental once, in order. */
export const operationsFaults: readonly PlantedFault[] = [
  {
    name: 'history-without-the-last-event',
    breaks: 'The deletion by a review belongs to the rental that it ends.',
    edits: [
      {
        file: 'functions/operations/handlers/operations.listeners.ts',
        find: 'change.reservationNo ?? change.state?.deletion?.reservationNo',
        replace: 'change.reservationNo',
      },
    ],
  },
  {
    name: 'history-backwards',
    breaks: 'A history is in order of time.',
    edits: [
      {
        file: 'functions/operations/adapters/history-dynamodb.ts',
        find: 'Limit: size + 1,',
        replace: 'Limit: size + 1, ScanIndexForward: false,',
      },
    ],
  },
];
