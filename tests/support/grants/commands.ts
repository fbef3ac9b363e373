import type { CommandsOfFunction } from './command.ts';
import { itemCommands } from './item.commands.ts';
import { ledgerCommands } from './ledger.commands.ts';
import { noticesCommands } from './notices.commands.ts';
import { operationsCommands } from './operations.commands.ts';
import { paymentCommands } from './payment.commands.ts';
import { peopleCommands } from './people.commands.ts';
import { projectionsCommands } from './projections.commands.ts';
import { reservationCommands } from './reservation.commands.ts';
import { reviewCommands } from './review.commands.ts';

/** The commands of each function, by the function's name after the stage. */
export const commandsOf: Readonly<Record<string, CommandsOfFunction>> = {
  ...itemCommands,
  ...reservationCommands,
  ...paymentCommands,
  ...reviewCommands,
  ...projectionsCommands,
  ...operationsCommands,
  ...noticesCommands,
  ...ledgerCommands,
  ...peopleCommands,
};
