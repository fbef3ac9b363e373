import { runCommand } from './lib/command.mjs';
import { foreignEndpoint, install } from './lib/market.mjs';

await runCommand(async () => {
  await install(foreignEndpoint() === undefined);
  return 0;
});
