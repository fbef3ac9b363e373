import { requireMarket } from '../market/find-market.ts';
import { defineCommand } from '../options/define-command.ts';
import { marketPort } from '../options/kinds.ts';

export const urlCommand = defineCommand({
  name: 'npm run url',
  purpose: 'Prints the address of the running market, for programs.',
  examples: ['API=$(npm run -s url)', 'npm run -s url -- --port 4600'],
  options: { port: marketPort() },
  request: ({ values }) => values,
  async run({ port }) {
    const { api } = await requireMarket(port);
    console.log(api);
    return 0;
  },
});
