import { address, gateway, port, stage, text, wholeNumber } from '../lib/option-kinds.mjs';
import { defineCommand } from '../lib/options.mjs';

/** The breaker's window of 10 s has to fit into a phase, and a pause and a probe after it. */
const LEAST_SECONDS = 20;

/** `npm run load`: how many clients pay for how long, and on which market. */
export const loadCommand = defineCommand({
  name: 'npm run load',
  purpose: 'Lets clients pay while the payment provider gets slow and heals, and draws what happened.',
  examples: ['npm run load -- breaker', 'npm run load -- breaker --clients 4 --seconds 20 --out /tmp/load'],
  operands: 'breaker',
  options: {
    clients: wholeNumber(1, 10, 'how many pay at the same time'),
    seconds: wholeNumber(LEAST_SECONDS, 30, 'how long each phase takes'),
    seed: wholeNumber(0, 1, 'the seed of prices and of when clients come back'),
    out: text('FOLDER', 'takes what is recorded (.local/load/<time> unless told)'),
    port: port('the market of npm start on this port, instead of the last one started'),
    gateway: gateway(),
    url: address('a market elsewhere, by the AWS credentials of this shell'),
    stage: stage('its stage; never prod'),
  },
  request({ values, operands }) {
    if (operands.join(' ') !== 'breaker') throw new Error('There is one load: breaker.');
    const { url, port: here, stage: elsewhere, gateway: kind } = values;
    if (here !== undefined && url !== undefined)
      throw new Error('--port is for a market on this machine, --url for one elsewhere.');
    if ((url === undefined) !== (elsewhere === undefined)) throw new Error('--url and --stage go together.');
    if (elsewhere?.startsWith('prod') === true)
      throw new Error('Its provider would be slow for everybody: not on prod.');
    if (kind !== undefined && url !== undefined) throw new Error('--gateway is for a market of its own.');
    return { ...values, gateway: kind ?? 'http', stage: elsewhere ?? 'local' };
  },
});
