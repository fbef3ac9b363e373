import { problemBase } from '../../../contracts/http/problem-base.ts';
import { createHttpFunction } from '../../shared/composition/http-function.ts';
import { createViews } from '../container.ts';
import { projectionRoutes } from './projections.routes.ts';

/** The views' HTTP queries. */
export const handler = createHttpFunction(projectionRoutes(createViews()), problemBase);
