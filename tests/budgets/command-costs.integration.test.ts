import { describe, expect, it } from 'vitest';
import { commandBudgets } from './command-budgets.ts';
import { measureCommands } from './command-costs.ts';

describe('what commands cost in DynamoDB', () => {
  it('is exactly the budget, event included', async () => {
    const costs = await measureCommands();
    const counted = costs.map(({ command, requests, units, writes }) => [command, [requests, units - writes, writes]]);
    expect(Object.fromEntries(counted)).toStrictEqual(commandBudgets);
  });
});
