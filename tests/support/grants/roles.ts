import {
  GetRolePolicyCommand,
  ListAttachedRolePoliciesCommand,
  ListRolePoliciesCommand,
  PutRolePolicyCommand,
} from '@aws-sdk/client-iam';
import { type FunctionConfiguration, paginateListFunctions } from '@aws-sdk/client-lambda';
import { aws } from '../aws.ts';
import { named } from '../environment.ts';
import { type Grant, grantsIn, keeping, type Policy, withoutGrant, wordsOf } from './grant.ts';
import { once } from './once.ts';

/** A grant of a function, and the place where its role keeps it. */
export interface RoleGrant extends Grant {
  /** The function's name after the stage: `item-http`. */
  readonly function: string;
  readonly place: PolicyPlace;
}

interface PolicyPlace {
  readonly RoleName: string;
  readonly PolicyName: string;
}

/** Every grant of every function of the stage. Throws when a role also has policies from outside. */
export const deployedGrants = once(async (): Promise<readonly RoleGrant[]> => {
  const functions: FunctionConfiguration[] = [];
  for await (const page of paginateListFunctions({ client: aws.lambda }, {})) functions.push(...(page.Functions ?? []));
  const ours = functions.filter(({ FunctionName = '' }) => FunctionName.startsWith(named('')));
  return (await Promise.all(ours.map(grantsOf))).flat();
});

/**
 * Takes a grant away during `work`, and gives it back whatever happens. An emulator evaluates the change at once; AWS
 * takes seconds.
 */
export function without<T>({ place, action, resource }: RoleGrant, work: () => Promise<T>): Promise<T> {
  return changed([place], (policy) => withoutGrant(policy, { action, resource }), work);
}

/** Leaves a role only those of its grants that `keeps` says during `work`, and gives the others back whatever happens. */
export function withOnly<T>(
  role: readonly RoleGrant[],
  keeps: (grant: Grant) => boolean,
  work: () => Promise<T>,
): Promise<T> {
  const places = [...new Map(role.map(({ place }) => [place.PolicyName, place])).values()];
  return changed(places, (policy) => keeping(policy, keeps), work);
}

/** {@link without} the grant of a function that has these words (`wordsOf`). */
export async function whileRefused<T>(name: string, words: string, work: () => Promise<T>): Promise<T> {
  const found = (await deployedGrants()).find((grant) => grant.function === name && wordsOf(grant) === words);
  if (found === undefined) throw new Error(`${name} has no grant ${words}`);
  return without(found, work);
}

async function grantsOf({ FunctionName = '', Role = '' }: FunctionConfiguration): Promise<readonly RoleGrant[]> {
  const RoleName = Role.slice(Role.lastIndexOf('/') + 1);
  const { AttachedPolicies = [] } = await aws.iam.send(new ListAttachedRolePoliciesCommand({ RoleName }));
  if (AttachedPolicies.length > 0) throw new Error(`${RoleName} has policies from outside`);
  const { PolicyNames = [] } = await aws.iam.send(new ListRolePoliciesCommand({ RoleName }));
  const places = PolicyNames.map((PolicyName) => ({ RoleName, PolicyName }));
  const policies = await Promise.all(places.map(async (place) => ({ place, policy: await read(place) })));
  const name = FunctionName.slice(named('').length);
  return policies.flatMap(({ place, policy }) =>
    grantsIn(policy).map((grant) => ({ function: name, place, ...grant })),
  );
}

async function changed<T>(
  places: readonly PolicyPlace[],
  change: (policy: Policy) => Policy,
  work: () => Promise<T>,
): Promise<T> {
  const before = await Promise.all(places.map(async (place) => [place, await read(place)] as const));
  try {
    for (const [place, policy] of before) await write(place, change(policy));
    return await work();
  } finally {
    for (const [place, policy] of before) await write(place, policy);
  }
}

async function read(place: PolicyPlace): Promise<Policy> {
  const { PolicyDocument = '' } = await aws.iam.send(new GetRolePolicyCommand(place));
  return JSON.parse(decodeURIComponent(PolicyDocument));
}

async function write(place: PolicyPlace, policy: Policy): Promise<void> {
  await aws.iam.send(new PutRolePolicyCommand({ ...place, PolicyDocument: JSON.stringify(policy) }));
}
