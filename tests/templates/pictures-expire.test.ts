import { describe, expect, it } from 'vitest';
import { RENTAL_KEPT_DAYS } from '#contracts/pictures/rental-files.ts';
import { ITEM_NO } from '#functions/item/domain/item.fixture.ts';
import { invitePicture } from '#functions/item/use-cases/invite-picture.use-case.ts';
import { worldWith as itemWith } from '#functions/item/use-cases/item-world.fixture.ts';
import { receivePicture } from '#functions/item/use-cases/receive-picture.use-case.ts';
import { receiveRentalPicture } from '#functions/item/use-cases/receive-rental-picture.use-case.ts';
import type { ReservationEvent } from '#functions/reservation/domain/reservation.events.ts';
import { confirmed, paid } from '#functions/reservation/domain/reservation.fixture.ts';
import { inviteRentalPicture } from '#functions/reservation/use-cases/invite-rental-picture.use-case.ts';
import { worldWith as reservationWith } from '#functions/reservation/use-cases/reservation-world.fixture.ts';
import { callerNo } from '#shared/domain/caller.fixture.ts';
import { anybody } from '#shared/domain/permission.ts';
import { exifSegment, jpeg, withPlace } from '#shared/domain/pictures/picture.fixture.ts';
import { createMemoryFileStore, type FileInMemory } from '#shared/files/file-store-memory.ts';
import { context } from '#shared/testing/context.fixture.ts';
import { marketIn } from '../../infra/testing/market.fixture.ts';
import { resourceOf, resourcesOf } from '../../infra/testing/template.fixture.ts';

/** Why `s3` would keep a file: none of its rules is meant for it. */
const NEVER = Number.POSITIVE_INFINITY;

/** After how many days the rules of a bucket remove the file with a key. */
function daysOf(stage: 'prod' | 'local', key: string): number {
  const { properties } = resourceOf(marketIn(stage).data, 'AWS::S3::Bucket', {});
  const rules: readonly Readonly<Record<string, unknown>>[] = Object(properties.LifecycleConfiguration).Rules;
  const own = rules.filter(({ Status, Prefix = '' }) => Status === 'Enabled' && key.startsWith(String(Prefix)));
  return Math.min(NEVER, ...own.map(({ ExpirationInDays = NEVER }) => Number(ExpirationInDays)));
}

/** The key for which somebody is invited to send a picture of an item. */
async function invitedOfItem() {
  const world = await itemWith();
  await invitePicture(world, ITEM_NO, { type: 'image/jpeg' }, anybody, context);
  return { world, key: String(world.addresses.invited[0]?.key) };
}

/** The same for a picture of a rental. */
async function invitedOfRental() {
  const world = await reservationWith({ ...confirmed, ownerId: 7 } as ReservationEvent, paid(2));
  const invited = { type: 'image/jpeg', moment: 'HandOver' } as const;
  await inviteRentalPicture(world, 1, invited, callerNo(7), context);
  return String(world.addresses.invited[0]?.key);
}

/** The keys that are left when a file came to an invited key. */
async function leftOf(key: string, bytes: Uint8Array, world?: Awaited<ReturnType<typeof itemWith>>) {
  const stored = new Map<string, FileInMemory>([[key, { bytes }]]);
  const files = createMemoryFileStore(stored);
  if (world !== undefined) await receivePicture({ ...world, files }, key, 'm-1');
  await receiveRentalPicture({ files }, key);
  return [...stored.keys()];
}

const withGps = jpeg({ segments: [exifSegment(withPlace)] });

describe.each(['prod', 'local'] as const)('in the bucket of pictures, in %s', (stage) => {
  it('what nobody has looked at expires, but not while the message about it may still come', async () => {
    const { services } = marketIn(stage);
    const queue = `gdmarket-${stage}-item-pictures`;
    const { properties } = resourceOf(services, 'AWS::SQS::Queue', { QueueName: queue });
    for (const key of [(await invitedOfItem()).key, await invitedOfRental()]) {
      expect(daysOf(stage, key)).toBe(15);
      expect(Number(properties.MessageRetentionPeriod)).toBeLessThan(daysOf(stage, key) * 86_400);
    }
  });

  it('what an item shows never does', async () => {
    const { world, key } = await invitedOfItem();
    const left = await leftOf(key, jpeg(), world);
    expect(left).toHaveLength(1);
    expect(left.map((one) => daysOf(stage, one))).toEqual([NEVER]);
  });

  it.each([
    ['a picture of a rental', jpeg()],
    ['why it was refused', withGps],
  ])('%s is kept as long as was promised', async (_, bytes) => {
    const left = await leftOf(await invitedOfRental(), bytes);
    expect(left.map((one) => daysOf(stage, one))).toEqual([RENTAL_KEPT_DAYS]);
  });

  it('the function hears of every file that waits to be looked at', async () => {
    const patterns = resourcesOf(marketIn(stage).services, 'AWS::Events::Rule').map(
      (one) => one.properties.EventPattern,
    );
    const prefixes = patterns.flatMap((one) => Object(one).detail?.object?.key?.[0].prefix ?? []);
    expect(prefixes).toHaveLength(1);
    for (const key of [(await invitedOfItem()).key, await invitedOfRental()])
      expect(key.startsWith(prefixes[0])).toBe(true);
  });
});
