import { hasBooks } from '../environment.ts';
import type { CommandsOfFunction } from './command.ts';
import { consumer } from './consumers.ts';
import { judgesTokens } from './people.commands.ts';

/** The commands of the functions of the books, which no table of DynamoDB has. */
export const ledgerCommands: Readonly<Record<string, CommandsOfFunction>> = hasBooks
  ? { 'ledger-http': { commands: [judgesTokens('ledger')] }, 'ledger-events': consumer('ledger-events', []) }
  : {};
