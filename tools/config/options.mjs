import { port, stage } from '../lib/option-kinds.mjs';
import { defineCommand } from '../lib/options.mjs';

/** @typedef {{ stage: string, port: number | undefined }} Where */

/** @typedef {Where & ({ verb: 'get', name: string | undefined } | { verb: 'set', name: string, value: string })} ConfigRequest */

/** `npm run config`: which settings of which stage are shown or changed. */
export const configCommand = defineCommand({
  name: 'npm run config',
  purpose: 'Shows or changes what can be set while the market runs: time limits, circuits, the simulated provider.',
  examples: ['npm run config -- get', 'npm run config -- set payment.timeoutMs 900 --stage dev'],
  operands: 'get [name] | set <name> <value>',
  options: {
    stage: stage('whose settings (local unless told; others by the AWS credentials of this shell)'),
    port: port('the market of npm start on this port, instead of the last one started'),
  },
  request: ({ values, operands }) => requested(operands, { ...values, stage: values.stage ?? 'local' }),
});

/**
 * @param {string[]} operands
 * @param {Where} where
 * @returns {ConfigRequest}
 */
function requested([verb, name, value, ...more], where) {
  if (where.port !== undefined && where.stage !== 'local') throw new Error('--port is for stage local.');
  if (more.length > 0) throw new Error(`"${more.join(' ')}" is too much.`);
  if (verb === 'get' && value === undefined) return { ...where, verb, name };
  if (verb === 'set' && name !== undefined && value !== undefined) return { ...where, verb, name, value };
  throw new Error('Say get, or set with a name and a value.');
}
