import { EXPOSED_HEADERS } from './cors.ts';
import { personName } from './fields/person-name.ts';
import { problemBase } from './problem-base.ts';
import { operatorRoutes, publicRoutes, routes } from './routes.ts';

/** Common settings of the answers of all functions behind the gateway. */
export const edge = {
  problemBase,
  exposedHeaders: EXPOSED_HEADERS,
  publicRoutes,
  operatorRoutes,
  allRoutes: Object.keys(routes),
  personName,
} as const;
