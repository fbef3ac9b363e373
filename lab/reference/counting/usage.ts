import * as z from 'zod/mini';

/** What functions asked of AWS's services. */
export interface Used {
  /** Read and write units, by table. */
  readonly reads: Map<string, number>;
  readonly writes: Map<string, number>;
  /** Events that were put on a bus, by name, and their bytes. */
  readonly events: Map<string, number>;
  readonly eventBytes: Map<string, number>;
  /** How long functions wait for answers on AWS, in ms, by the table or the bus. */
  readonly waited: Map<string, number>;
}

/** Nothing yet. */
export const nothingUsed = (): Used => ({
  reads: new Map(),
  writes: new Map(),
  events: new Map(),
  eventBytes: new Map(),
  waited: new Map(),
});

const capacity = z.object({ TableName: z.string(), CapacityUnits: z.number() });
const measured = z.object({ ConsumedCapacity: z.optional(z.union([capacity, z.array(capacity)])) });
const entry = z.object({ DetailType: z.string(), Source: z.string(), Detail: z.string() });
const put = z.object({ Entries: z.array(entry) });

/**
 * How long a function in a region of AWS waits for an answer, in ms, about. An emulator on a busy machine takes any time,
 * so calls are counted, and each is taken for so long.
 */
const WAIT_MS = { row: 5, transaction: 15, bus: 15, call: 20 };
/** The names under which waiting for the bus and for other functions is counted. */
export const BUS = 'bus';
export const CALLS = 'calls';

/** What follows the name of a table for units of its counter row: a stage on AWS leases many numbers at once. */
export const NUMBERS = ':numbers';
const COUNTER = /"Key":\{"bucket":\{"S":"COUNTER"\}/;

/** Adds what one request used, from its target (`DynamoDB_20120810.PutItem`, or Lambda's path), its body and its answer. */
export function usedBy(used: Used, target: string, sent: Buffer, answered: Buffer): void {
  if (target.endsWith('/invocations')) add(used.waited, CALLS, WAIT_MS.call);
  const [service = '', action = ''] = target.split('.');
  if (service.startsWith('DynamoDB_')) {
    const waited = action.startsWith('Transact') ? WAIT_MS.transaction : WAIT_MS.row;
    const units = /Put|Update|Delete|Write/.test(action) ? used.writes : used.reads;
    const { ConsumedCapacity = [] } = measured.parse(JSON.parse(answered.toString()));
    const row = COUNTER.test(sent.toString()) ? NUMBERS : '';
    const tables = [ConsumedCapacity].flat();
    for (const { TableName, CapacityUnits } of tables) add(units, TableName + row, CapacityUnits);
    add(used.waited, tables[0]?.TableName + row, waited);
  }
  if (service === 'AWSEvents' && action === 'PutEvents') {
    add(used.waited, BUS, WAIT_MS.bus);
    for (const { DetailType, Source, Detail } of put.parse(JSON.parse(sent.toString())).Entries) {
      add(used.events, DetailType, 1);
      // https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-putevent-size.html
      add(used.eventBytes, DetailType, Buffer.byteLength(DetailType + Source + Detail));
    }
  }
}

/** Adds to the number of a name. */
export function add(counts: Map<string, number>, name: string, more: number): void {
  counts.set(name, (counts.get(name) ?? 0) + more);
}
