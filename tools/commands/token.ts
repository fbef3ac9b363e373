import { nameIn, type StageName } from '../../infra/stage-name.ts';
import { UserError } from '../bootstrap/user-error.mjs';
import { requireMarket } from '../market/find-market.ts';
import { defineCommand } from '../options/define-command.ts';
import { marketPort, stage } from '../options/kinds.ts';
import { localPerson, localRoles } from '../people/local-people.ts';
import { findUserPool, signIn } from '../people/user-pool.ts';

const ROLES = localRoles.join('|');

export const tokenCommand = defineCommand({
  name: 'npm run token',
  purpose: 'Signs one of the local market’s people in, and prints the access token, for programs.',
  examples: ['TOKEN=$(npm run -s token -- renter)', 'npm run -s token -- operator --port 4600'],
  operands: ROLES,
  options: { port: marketPort(), stage: stage('whose people (local unless told; no other has people of its own)') },
  request({ values: { stage: name = 'local', port }, operands: [role, ...more] }) {
    const chosen = localRoles.find((one) => one === role);
    if (chosen === undefined || more.length > 0) throw new Error(`Say whose token: ${ROLES}.`);
    return { role: chosen, stage: name, port };
  },
  async run({ role, stage: name, port }) {
    if (name !== 'local') throw new UserError(elsewhere(name));
    const { endpoint } = await requireMarket(port);
    const pool = await findUserPool(endpoint);
    if (pool === undefined) throw new UserError(`The market at ${endpoint} has no user pool: this emulator has none.`);
    console.log(await signIn(pool, localPerson(role)));
    return 0;
  },
});

function elsewhere(name: StageName): string {
  return (
    `People of stage ${name} sign in themselves, at the output SignInPages of ${nameIn({ name }, 'identity')} ` +
    "(docs/deploying.md#people): commands know nobody's password."
  );
}
