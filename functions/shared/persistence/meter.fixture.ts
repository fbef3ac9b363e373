import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';

/**
 * The cost of some work: requests sent, and units that DynamoDB reports as consumed (a refused request reports none).
 */
export interface Cost {
  readonly requests: number;
  readonly units: number;
  /** The units among them that were writes. */
  readonly writes: number;
}

/** Measures the cost of a client's requests: asks for the consumed capacity of each and adds up the answers. */
export function meter(client: DynamoDBDocumentClient): <T>(work: () => Promise<T>) => Promise<Cost & { result: T }> {
  let requests = 0;
  let units = 0;
  let writes = 0;
  client.middlewareStack.add(
    (next, { commandName = '' }) =>
      async (args) => {
        requests += 1;
        Object.assign(args.input, { ReturnConsumedCapacity: 'TOTAL' });
        const answer = await next(args);
        const consumed = unitsIn(answer.output);
        units += consumed;
        if (/Put|Update|Delete|Write/.test(commandName)) writes += consumed;
        return answer;
      },
    { step: 'initialize', name: 'meter' },
  );
  return async (work) => {
    requests = 0;
    units = 0;
    writes = 0;
    const result = await work();
    return { requests, units, writes, result };
  };
}

/** One table's units, or those of every table in a transaction. */
function unitsIn(output: object): number {
  const consumed = 'ConsumedCapacity' in output ? [output.ConsumedCapacity ?? []].flat() : [];
  return consumed.reduce<number>((sum, part) => sum + Number(Object(part).CapacityUnits), 0);
}
