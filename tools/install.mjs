import { runCommand } from './lib/command.mjs';
import { installCommand } from './lib/commands.mjs';
import { foreignEndpoint, install } from './lib/market.mjs';

await runCommand(installCommand, async () => {
  await install(foreignEndpoint() === undefined);
  return 0;
});
