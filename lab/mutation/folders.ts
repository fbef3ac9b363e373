import { UserError } from '../../tools/bootstrap/user-error.mjs';

/** The folders whose code is mutated: what decides, what carries decisions out, and what guards calls. */
export const FOLDERS = [
  'functions/identity/domain',
  'functions/identity/use-cases',
  'functions/item/domain',
  'functions/item/use-cases',
  'functions/ledger/domain',
  'functions/ledger/use-cases',
  'functions/notices/telling',
  'functions/notices/use-cases',
  'functions/operations/domain',
  'functions/payment/domain',
  'functions/payment/use-cases',
  'functions/projections/item-info',
  'functions/projections/review-info',
  'functions/projections/use-cases',
  'functions/reservation/domain',
  'functions/reservation/use-cases',
  'functions/review/domain',
  'functions/review/use-cases',
  'functions/shared/domain',
  'functions/shared/use-cases',
  'packages/resilience/base',
  'packages/resilience/breaker',
  'packages/resilience/circuit',
  'packages/resilience/guard',
  'packages/resilience/store',
] as const;

/** The files in such folders that do not run in production, left out by this pattern. */
export const LEFT_OUT = '!**/*.{test,fixture,contract}.ts';

/** The folders under any of the given paths; all when no path is given. Throws a UserError for a path that has none. */
export function foldersUnder(paths: readonly string[]): readonly string[] {
  if (paths.length === 0) return FOLDERS;
  const chosen = paths.map((path) =>
    FOLDERS.filter((folder) => `${folder}/`.startsWith(`${path.replace(/\/+$/, '')}/`)),
  );
  const empty = chosen.findIndex((folders) => folders.length === 0);
  if (empty >= 0) throw new UserError(`Nothing is mutated under ${paths[empty]}; there is\n  ${FOLDERS.join('\n  ')}`);
  return [...new Set(chosen.flat())];
}
