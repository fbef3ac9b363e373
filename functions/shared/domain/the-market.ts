import type { Permission } from './permission.ts';

/**
 * The market itself changes a state, because of an event or a call whose sender was asked already. Nothing that a
 * person asks for directly may use it: a rule in tools/architecture keeps it out of HTTP routes.
 */
export const theMarket: Permission<unknown> = () => undefined;
