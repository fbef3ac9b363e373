import { adopt, clientEnvironment } from '../emulator/environment.ts';
import { requireMarket } from '../market/find-market.ts';
import { defineCommand } from '../options/define-command.ts';
import { address, marketPort, stage } from '../options/kinds.ts';

/**
 * How long to wait for the next event, in ms; without a bus to listen to, how long to wait for effects, as in the
 * recording.
 */
const QUIET_MS = 800;
const BLIND_WAIT_MS = 1_500;

interface Where {
  readonly port: number | undefined;
  readonly url: string | undefined;
  readonly stage: string | undefined;
}

export const demoCommand = defineCommand({
  name: 'npm run demo',
  purpose: 'Plays a whole rental and shows requests, answers and events.',
  examples: ['npm run demo', 'npm run demo -- --url https://market.example --stage dev'],
  options: {
    port: marketPort(),
    url: address('a market elsewhere'),
    stage: stage('its stage: events are shown, by the AWS credentials of this shell'),
  },
  request({ values }) {
    const { url, port: here, stage: elsewhere } = values;
    if (url !== undefined && here !== undefined)
      throw new Error('--port is for a market on this machine, --url for one elsewhere.');
    if (url === undefined && elsewhere !== undefined) throw new Error('--stage goes with --url.');
    return values;
  },
  async run(where) {
    adopt(await environmentOf(where));
    const { playScenario } = await import('../demo/play-scenario.ts');
    const events = where.url === undefined || where.stage !== undefined;
    return playScenario({ write: (line) => console.log(line), events, quietMs: events ? QUIET_MS : BLIND_WAIT_MS });
  },
});

async function environmentOf({ port, url, stage }: Where): Promise<NodeJS.ProcessEnv> {
  if (url !== undefined) {
    return { ...process.env, GDMARKET_API: url, ...(stage === undefined ? {} : { GDMARKET_STAGE: stage }) };
  }
  const { api, endpoint } = await requireMarket(port);
  return { ...clientEnvironment(endpoint), GDMARKET_API: api, GDMARKET_STAGE: 'local' };
}
