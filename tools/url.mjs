import { runCommand } from './lib/command.mjs';
import { urlCommand } from './lib/commands.mjs';
import { requireMarket } from './lib/find-market.mjs';

await runCommand(urlCommand, async ({ port }) => {
  const { api } = await requireMarket(port);
  console.log(api);
  return 0;
});
