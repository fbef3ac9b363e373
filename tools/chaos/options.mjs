import { address, anyNumber, flag, gateway, port, stage, text, wholeNumber } from '../lib/option-kinds.mjs';
import { defineCommand } from '../lib/options.mjs';

const FAULTS = ['kill', 'sources', 'payment', 'repeat', 'redeploy'];

/** `npm run chaos`: how many clients rent for how long, which harm is done meanwhile, and to which market. */
export const chaosCommand = defineCommand({
  name: 'npm run chaos',
  purpose: 'Lets clients rent while harm is done to a market: one of its own, unless told.',
  examples: [
    'npm run chaos',
    'npm run chaos -- --clients 8 --seconds 60 --seed 7 --faults kill,repeat',
    'npm run chaos -- --here',
  ],
  options: {
    clients: wholeNumber(1, 8, 'how many rent at the same time'),
    seconds: wholeNumber(1, 60, 'for how long'),
    seed: anyNumber('the seed of every choice'),
    faults: text('NAMES', `kinds of harm (${FAULTS.join(',')} unless told)`),
    gateway: gateway(),
    here: flag('harm the market that npm start runs'),
    port: port('with --here: the one on this port'),
    url: address('harm a market elsewhere, by the AWS credentials of this shell'),
    stage: stage('its stage; never prod'),
  },
  request({ values }) {
    const { here, url, port: where, stage: elsewhere } = values;
    if (where !== undefined && !here) throw new Error('--port goes with --here.');
    refuseProd(elsewhere);
    if (url !== undefined && (here || elsewhere === undefined)) {
      throw new Error('--url goes with --stage, and without --here.');
    }
    if (elsewhere !== undefined && url === undefined) throw new Error('--stage goes with --url.');
    if (values.gateway !== undefined && (here || url !== undefined))
      throw new Error('--gateway is for a market of its own.');
    const { faults, gateway: kind = 'http', ...others } = values;
    return { ...others, faults: knownFaults(faults), gateway: kind, stage: elsewhere ?? 'local' };
  },
});

/** @param {string | undefined} name of a stage */
function refuseProd(name) {
  if (name?.startsWith('prod') === true) throw new Error('Nobody does this to prod.');
}

/** @param {string} [names] */
function knownFaults(names = FAULTS.join(',')) {
  const faults = names.split(',').filter((name) => name !== '');
  const unknown = faults.find((name) => !FAULTS.includes(name));
  if (unknown !== undefined) throw new Error(`There is no fault "${unknown}".`);
  return faults;
}
