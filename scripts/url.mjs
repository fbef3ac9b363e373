import { runCommand } from './lib/command.mjs';
import { requireMarket } from './lib/find-market.mjs';

await runCommand(async () => {
  const { api } = await requireMarket();
  console.log(api);
  return 0;
});
