import { runCommand } from './lib/command.mjs';
import { documentEventsCommand } from './lib/commands.mjs';
import { install } from './lib/market.mjs';
import { runProgram } from './lib/program.mjs';

await runCommand(documentEventsCommand, async () => {
  await install(false);
  return runProgram('tools/document-events.ts', [], process.env);
});
