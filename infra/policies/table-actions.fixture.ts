/** The DynamoDB actions of what use cases do with a table. A transaction needs the actions of its parts. */
const does = {
  readAndWrite: ['GetItem', 'PutItem'],
  list: ['GetItem', 'Query', 'BatchGetItem'],
  leaseNumbers: ['UpdateItem'],
  checkThatItemIsAbsent: ['ConditionCheckItem'],
  takeAndReleaseLock: ['UpdateItem'],
  checkWhoWaits: ['ConditionCheckItem'],
  recordUse: ['UpdateItem', 'PutItem'],
  updateView: ['UpdateItem'],
  readAll: ['Scan'],
  keep: ['PutItem'],
  readInOrder: ['Query'],
  takeTheMail: ['UpdateItem'],
  markAsRead: ['UpdateItem'],
  forget: ['Query', 'DeleteItem'],
  remind: ['Query', 'UpdateItem'],
  lookAtCircuits: ['GetItem'],
} as const;

/** By function and the variable that names the table. */
const uses: Readonly<Record<string, Readonly<Record<string, readonly (keyof typeof does)[]>>>> = {
  'item-http': { TABLE_NAME: ['readAndWrite', 'list', 'leaseNumbers', 'recordUse'] },
  'item-calls': { TABLE_NAME: ['readAndWrite', 'list'] },
  'item-events': { TABLE_NAME: ['readAndWrite', 'list', 'checkThatItemIsAbsent'] },
  'item-pictures': { TABLE_NAME: ['readAndWrite'] },
  'reservation-http': {
    TABLE_NAME: ['readAndWrite', 'list', 'leaseNumbers', 'takeAndReleaseLock', 'checkWhoWaits', 'recordUse'],
  },
  'reservation-events': { TABLE_NAME: ['readAndWrite', 'list', 'takeAndReleaseLock'] },
  'payment-http': { TABLE_NAME: ['readAndWrite', 'list'] },
  'payment-calls': { TABLE_NAME: ['readAndWrite'] },
  'payment-events': { TABLE_NAME: ['readAndWrite', 'list'] },
  'payment-settlements': { TABLE_NAME: ['readAndWrite'] },
  'review-http': { TABLE_NAME: ['readAndWrite', 'list'] },
  'review-events': { TABLE_NAME: ['readAndWrite'] },
  'identity-tokens': { TABLE_NAME: ['readAndWrite', 'leaseNumbers'] },
  'projections-http': { ITEM_INFO_TABLE: ['list'], REVIEW_INFO_TABLE: ['list'] },
  'projections-events': { ITEM_INFO_TABLE: ['updateView'], REVIEW_INFO_TABLE: ['updateView'] },
  'operations-http': { HISTORY_TABLE: ['readInOrder'], CIRCUIT_TABLE: ['lookAtCircuits'] },
  'operations-events': { HISTORY_TABLE: ['keep'] },
  'notices-http': { NOTICES_TABLE: ['readAndWrite', 'readInOrder', 'markAsRead'] },
  'notices-events': { NOTICES_TABLE: ['readAndWrite', 'takeTheMail', 'forget', 'remind'] },
  'notices-bounces': { NOTICES_TABLE: ['readAndWrite'] },
  'projections-rebuild': {
    ITEM_TABLE: ['readAll'],
    RESERVATION_TABLE: ['readAll'],
    REVIEW_TABLE: ['readAll'],
    ITEM_INFO_TABLE: ['updateView'],
    REVIEW_INFO_TABLE: ['updateView'],
  },
};

/** The only indexes that a function queries; others query all. */
const only: Readonly<Record<string, readonly string[]>> = {
  'item-calls': ['by-ownerId'],
  'item-events': ['by-ownerId'],
  'reservation-http': ['listed', 'by-customerId'],
  'reservation-events': ['by-customerId', 'due'],
  'payment-events': ['by-customerId', 'by-ownerId'],
};

/** Whether a function, by its full name, queries an index of a table that it lists. */
export function queries(functionName: string, index: string): boolean {
  // People's own notices are never asked for by time.
  if (functionName.endsWith('-notices-http')) return false;
  const [, names] = Object.entries(only).find(([one]) => functionName.endsWith(`-${one}`)) ?? [];
  return names === undefined || names.includes(index);
}

/**
 * The DynamoDB actions that a function, by its full name, needs on the table that a variable names. Throws when this
 * file does not list them.
 */
export function tableActions(functionName: string, variable: string): readonly string[] {
  const name = Object.keys(uses).find((one) => functionName.endsWith(`-${one}`)) ?? '';
  const purposes = uses[name]?.[variable];
  if (purposes === undefined) throw new Error(`nobody has said what ${functionName} does with ${variable}`);
  return [...new Set(purposes.flatMap((purpose) => does[purpose]))].map((action) => `dynamodb:${action}`);
}
