import * as z from 'zod/mini';
import { deleteItem } from '../../../contracts/calls/delete-item.ts';
import { createCallHandler, handleCall } from '../../shared/calls/call-handler.ts';
import { functionLogger } from '../../shared/composition/function-logger.ts';
import { tableVariables } from '../../shared/composition/variables.ts';
import { loadEnv } from '../../shared/config/env.ts';
import { createItemContainer } from '../container.ts';
import { deleteItemForReview } from '../use-cases/delete-item-for-review.use-case.ts';

const container = createItemContainer(loadEnv(z.object(tableVariables)));

/** Answers other aggregates' synchronous calls: review's deletion of the reviewed item. */
export const handler = createCallHandler({
  logger: functionLogger(),
  calls: [
    handleCall({
      contract: deleteItem,
      handle: (request, context) => deleteItemForReview(container, request, context),
    }),
  ],
});
