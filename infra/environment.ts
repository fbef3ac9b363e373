import type { Environment } from 'aws-cdk-lib';
import type { Stage } from './stage.ts';
import { kindOf } from './stage-name.ts';

/** The account and region that emulators report. No AWS account has this number, so AWS refuses a template for it. */
const EMULATED = { account: '000000000000', region: 'us-east-1' };

/** The account and region that this shell's commands reach, as far as CDK found out. */
export interface Shell {
  readonly account: string | undefined;
  readonly region: string | undefined;
  /** Address of an emulator, `AWS_ENDPOINT_URL`. */
  readonly endpoint: string | undefined;
}

/**
 * The account and region of a stage: the emulator's for `local`; else those in `environments` in cdk.json for the stage
 * or its kind; else those of the credentials. Throws a sentence when this shell reaches another account or region.
 */
export function environmentOf({ name }: Pick<Stage, 'name'>, environments: unknown, shell: Shell): Environment {
  if (name === 'local') {
    if (shell.account === undefined || shell.account === EMULATED.account || shell.endpoint) return EMULATED;
    throw new Error(
      `Stage local is for an emulator, and the credentials of this shell are for account ${shell.account}. ` +
        'npm start brings an emulator up; to use one that runs already, set AWS_ENDPOINT_URL.',
    );
  }
  const pins = Object(environments);
  const key = [name, kindOf(name)].find((one) => pins[one] !== undefined);
  if (key === undefined) return {};
  const pinned = environmentIn(key, pins[key]);
  if (shell.account === undefined) return pinned;
  if (shell.account === pinned.account && shell.region === pinned.region) return pinned;
  throw new Error(
    `Stage ${name} belongs to account ${pinned.account} in ${pinned.region} (cdk.json), and this shell leads to account ` +
      `${shell.account} in ${shell.region}. Use credentials of that account, and AWS_REGION=${pinned.region}.`,
  );
}

function environmentIn(key: string, pin: unknown): { readonly account: string; readonly region: string } {
  const { account, region } = Object(pin);
  if (/^\d{12}$/.test(String(account)) && /^[a-z]{2}(?:-[a-z]+)+-\d$/.test(String(region))) return { account, region };
  throw new Error(
    `environments.${key} in cdk.json must be as in {"account": "111122223333", "region": "eu-central-1"}, not ${JSON.stringify(pin)}`,
  );
}
