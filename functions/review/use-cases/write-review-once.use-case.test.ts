import { describe, expect, it } from 'vitest';
import { anybody } from '#shared/domain/permission.ts';
import { context } from '#shared/testing/context.fixture.ts';
import { everyInterleaving, type Gate } from '#shared/testing/every-interleaving.ts';
import { expectCreatedOnce } from '#shared/use-cases/create-once.fixture.ts';
import { draft } from '../domain/review.fixture.ts';
import type { ReviewDraft } from '../domain/review.ts';
import { newsOf, type ReviewWorld, worldWith } from './review-world.fixture.ts';
import type { DeleteItem } from './write-review.use-case.ts';
import { writeReviewOnce } from './write-review-once.use-case.ts';

/** An item that is deleted with the first review. */
function item() {
  let first: ReviewDraft | undefined;
  const deleteItem: DeleteItem = async ({ review }) => {
    first ??= review;
    return { outcome: 'deleted', review: first };
  };
  return { deleteItem };
}

function send(world: ReviewWorld, deleteItem: DeleteItem, id: string, key = 'k', words: Partial<ReviewDraft> = {}) {
  const request = { key, fingerprint: JSON.stringify(words), id };
  return writeReviewOnce(world, deleteItem, 7, anybody, { ...draft, ...words }, context, request);
}

describe('writing a review once', () => {
  it.each([draft.customerName, null])('gives every sending the review (signed %s)', async (customerName) => {
    const world = await worldWith();
    const { deleteItem } = item();
    const first = await send(world, deleteItem, 'a', 'k', { customerName });
    expect(first).toMatchObject({
      state: { reviewNo: 7, score: 4, customerName: draft.customerName },
      isRepeated: false,
    });
    expect(await send(world, deleteItem, 'b', 'k', { customerName })).toEqual({ ...first, isRepeated: true });
    expect(newsOf(world)).toEqual(['ReviewRequested', 'Reviewed']);
  });

  it('with another key is a second review, which is refused', async () => {
    const world = await worldWith();
    const { deleteItem } = item();
    await send(world, deleteItem, 'a');
    await expect(send(world, deleteItem, 'b', 'k2')).resolves.toMatchObject({
      rejection: { code: 'already-reviewed' },
    });
  });

  it('with the same key and other words is refused for its key', async () => {
    const world = await worldWith();
    const { deleteItem } = item();
    await send(world, deleteItem, 'a');
    await expect(send(world, deleteItem, 'b', 'k', { score: 1 })).resolves.toMatchObject({
      rejection: { code: 'idempotency-key-reused' },
    });
  });

  it('is sent again at once after item gave no answer', async () => {
    const world = await worldWith();
    const { deleteItem } = item();
    await expect(send(world, () => Promise.reject(new Error('no answer')), 'a')).rejects.toThrow('no answer');
    expect(await send(world, deleteItem, 'b')).toMatchObject({ isRepeated: false });
  });

  it('is refused, sent again or not, when the review of somebody faster stands', async () => {
    const world = await worldWith();
    const { deleteItem } = item();
    const faster: DeleteItem = async (...asked) => {
      await send(world, deleteItem, 'other', 'k2', { score: 1 });
      return deleteItem(...asked);
    };
    const refused = { rejection: { code: 'already-reviewed' } };
    await expect(send(world, faster, 'a')).resolves.toMatchObject(refused);
    await expect(send(world, deleteItem, 'b')).resolves.toMatchObject(refused);
  });

  it('writes one review in every order of two sendings', async () => {
    const worldAndItem = async () => ({ world: await worldWith(), market: item() });
    type Both = Awaited<ReturnType<typeof worldAndItem>>;
    const tasks = ['a', 'b'].map((id) => ({ world, market }: Both, gate: Gate) => {
      const ports = { ...world, reviews: gate(world.reviews), keys: gate(world.keys) };
      return send(ports, gate(market).deleteItem, id);
    });
    await everyInterleaving(worldAndItem, tasks, ({ world }, endings) => {
      expect(newsOf(world)).toEqual(['ReviewRequested', 'Reviewed']);
      expectCreatedOnce(endings, { reviewNo: 7, score: 4 });
    });
  });
});
