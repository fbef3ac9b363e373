import type { Context } from 'aws-lambda';
import * as z from 'zod/mini';
import { functionLogger } from '#shared/composition/function-logger.ts';
import { loadEnv } from '#shared/config/env.ts';
import { createDocumentClient } from '#shared/persistence/document-client.ts';
import { createDynamoAggregateRows } from '../adapters/aggregate-rows-dynamodb.ts';
import { createViews, viewVariables } from '../container.ts';
import { SOURCES } from '../use-cases/aggregate-rows.ts';
import { createProjector } from '../use-cases/project.use-case.ts';
import { rebuildViews } from '../use-cases/rebuild.use-case.ts';

const sources = { ITEM_TABLE: z.string(), RESERVATION_TABLE: z.string(), REVIEW_TABLE: z.string() };
const env = loadEnv(z.object({ ...viewVariables, ...sources }));
const logger = functionLogger();
const rows = createDynamoAggregateRows(createDocumentClient(), {
  items: env.ITEM_TABLE,
  reservations: env.RESERVATION_TABLE,
  reviews: env.REVIEW_TABLE,
});
const projector = createProjector(createViews(env), { repair: true });

const request = z.object({
  source: z._default(z.enum(SOURCES), 'items'),
  after: z.optional(z.unknown()),
  /** Milliseconds after which it answers where to continue; at most as long as Lambda lets it run. */
  withinMs: z.optional(z.number()),
});

/** With so many milliseconds left, it stops and returns where to continue. */
const RESERVE_MS = 10_000;

/**
 * Rebuilds both views from the tables. The event says where to begin (`{}` for the start). Returns where to continue
 * (`next`; absent at the end), how many rows it took, and which of them it left out because it cannot read them.
 */
export async function handler(event: unknown, context: Context) {
  const { withinMs = Number.POSITIVE_INFINITY, ...from } = request.parse(event);
  const until = Date.now() + withinMs;
  const timeIsUp = () => Date.now() >= until || context.getRemainingTimeInMillis() < RESERVE_MS;
  const done = await rebuildViews(rows, projector, from, timeIsUp);
  for (const row of done.bad) logger.error('row left out', { ...row });
  logger.info('rebuild', { from: from.source, rows: done.rows, bad: done.bad.length, next: done.next?.source });
  return done;
}
