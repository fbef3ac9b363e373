import { join } from 'node:path';
import { BIN, ROOT } from '../bootstrap/paths.mjs';
import { launch } from '../bootstrap/processes.mjs';
import { requireMarket } from '../market/find-market.ts';
import { defineCommand } from '../options/define-command.ts';
import { marketPort } from '../options/kinds.ts';
import { bringBackTo } from '../people/user-pool.ts';

/** The port of the development server: always the same, because the sign-in pages have to know it. */
const PORT = 5173;

export const boardCommand = defineCommand({
  name: 'npm run board',
  purpose: 'Shows the board as it is in apps/board, with each change at once, on the market that runs here.',
  examples: ['npm run board', 'npm run board -- --port 4600'],
  options: { port: marketPort() },
  request: ({ values }) => values,
  async run({ port }) {
    const { api, endpoint } = await requireMarket(port);
    await bringBackTo(`http://localhost:${PORT}/board/`, endpoint);
    const vite = join(ROOT, 'node_modules', 'vite', 'bin', 'vite.js');
    const args = [vite, '--port', String(PORT), '--strictPort'];
    const env = { ...process.env, MARKET_URL: api };
    return launch(join(BIN, 'node'), args, { cwd: join(ROOT, 'apps', 'board'), env, show: true }).exited;
  },
});
