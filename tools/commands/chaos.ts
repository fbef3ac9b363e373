import { type FaultName, faultNames } from '#lab/chaos/harm/fault.ts';
import { nameIn, type StageName } from '../../infra/stage-name.ts';
import { say } from '../bootstrap/progress.mjs';
import { UserError } from '../bootstrap/user-error.mjs';
import { adopt, clientEnvironment } from '../emulator/environment.ts';
import { addressOf, requireMarket } from '../market/find-market.ts';
import { announcedMarkets } from '../market/market-file.ts';
import { onOwnMarket } from '../market/own-market.ts';
import { defineCommand } from '../options/define-command.ts';
import { address, anyNumber, flag, gateway, port, stage, text, wholeNumber } from '../options/kinds.ts';
import { interruptibly } from './interruptibly.ts';

const MOST_SEED = 2 ** 31;

/** How many clients rent for how long, which harm is done meanwhile, and to which market. */
export const chaosCommand = defineCommand({
  name: 'npm run chaos',
  purpose: 'Lets clients rent while harm is done to a market: one of its own, unless told.',
  examples: [
    'npm run chaos',
    'npm run chaos -- --clients 8 --seconds 60 --seed 7 --faults kill,repeat',
    'npm run chaos -- --here',
    'npm run chaos -- --stage dev --faults payment,off,experiment',
  ],
  options: {
    clients: wholeNumber(1, 8, 'how many rent at the same time'),
    seconds: wholeNumber(1, 60, 'for how long'),
    seed: anyNumber('the seed of every choice'),
    faults: text('NAMES', `kinds of harm (${faultNames.join(',')} unless told)`),
    gateway: gateway(),
    here: flag('harm the market that npm start runs'),
    port: port('with --here: the one on this port'),
    stage: stage('harm a stage on AWS, by the credentials of this shell; never prod'),
    url: address('its address, when its stack does not say it'),
  },
  request({ values }) {
    const { here, url, port: where, stage: elsewhere } = values;
    if (where !== undefined && !here) throw new Error('--port goes with --here.');
    if (elsewhere?.startsWith('prod')) throw new Error('Nobody does this to prod.');
    if (url !== undefined && elsewhere === undefined) throw new Error('--url goes with --stage.');
    if (elsewhere !== undefined && here) throw new Error('--here is for stage local, which runs here.');
    if (values.gateway !== undefined && (here || elsewhere !== undefined))
      throw new Error('--gateway is for a market of its own.');
    const { faults, gateway: kind = 'http', ...others } = values;
    return { ...others, faults: faultsIn(faults), gateway: kind, stage: elsewhere };
  },
  async run(request) {
    const { here, port: where, url, stage: name, gateway: kind } = request;
    if (name !== undefined) {
      // The functions, tables and queues are where the person's AWS credentials, region and endpoint lead.
      const api = url ?? (await addressOf(name));
      await requireOpen(name);
      return harm(request, { ...process.env, GDMARKET_API: api, GDMARKET_STAGE: name });
    }
    if (here) return harm(request, await environmentHere(where));
    return onOwnMarket('chaos', kind, (env) => harm(request, { ...env, GDMARKET_STARTED_BY: String(process.pid) }));
  },
});

/** Clients are whoever they like: a market where people sign in refuses them. */
async function requireOpen(stage: StageName): Promise<void> {
  const { GetFunctionConfigurationCommand, LambdaClient } = await import('@aws-sdk/client-lambda');
  const FunctionName = `${nameIn({ name: stage }, 'item-http')}:live`;
  const { Environment } = await new LambdaClient({}).send(new GetFunctionConfigurationCommand({ FunctionName }));
  if (Environment?.Variables?.SIGN_IN !== 'required') return;
  throw new UserError(`People sign in to stage ${stage}, and chaos has no accounts: deploy it with -c signIn=open.`);
}

function faultsIn(names: string | undefined): readonly FaultName[] {
  if (names === undefined) return faultNames;
  const typed = names.split(',').filter((name) => name !== '');
  const unknown = typed.find((name) => !faultNames.some((known) => known === name));
  if (unknown !== undefined) throw new Error(`There is no fault "${unknown}".`);
  return faultNames.filter((name) => typed.includes(name));
}

async function environmentHere(port: number | undefined): Promise<NodeJS.ProcessEnv> {
  const { api, endpoint } = await requireMarket(port);
  const starter = announcedMarkets().find((market) => market.endpoint === endpoint)?.pid;
  const known = starter === undefined ? {} : { GDMARKET_STARTED_BY: String(starter) };
  return { ...clientEnvironment(endpoint), ...known, GDMARKET_API: api };
}

interface Harm {
  readonly clients: number;
  readonly seconds: number;
  readonly seed: number | undefined;
  readonly faults: readonly FaultName[];
}

/** Harms the market of an environment. Returns the exit code. */
async function harm(
  { clients, seconds, faults, seed = Math.floor(Math.random() * MOST_SEED) }: Harm,
  env: NodeJS.ProcessEnv,
): Promise<number> {
  adopt(env);
  const { causeChaos } = await import('../market/cause-chaos.ts');
  say(`\n${clients} clients rent for ${seconds} s; harm: ${faults.join(', ') || 'none'}; seed ${seed}`);
  return interruptibly('Taking back what harm is under way…', (signal) =>
    causeChaos({ clients, seconds, faults, seed, signal }),
  );
}
