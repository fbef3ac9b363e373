import type { Rejection } from '../domain/decision.ts';
import type { MessageContext } from '../domain/message-context.ts';
import { decideHourly, type Use } from '../domain/quota.ts';
import type { Quotas } from '../persistence/quotas/quotas.ts';
import { type QuotaDependencies, useQuota } from './use-quota.ts';

/** What counting uploads needs. */
export interface UploadQuotaDependencies extends Pick<QuotaDependencies, 'now' | 'pause'> {
  readonly pictureQuotas: Quotas;
  /** A setting that may change at any time: for how many uploads one person may ask in any 60 minutes. */
  readonly picturesPerHour: () => Promise<number>;
}

/**
 * Counts the upload with this number that somebody asks for; returns why they may not. Who has not signed in is not
 * counted.
 */
export async function useUpload(
  dependencies: UploadQuotaDependencies,
  pictureNo: number,
  { actor }: Pick<MessageContext, 'actor'>,
): Promise<Rejection | undefined> {
  if (actor === undefined) return undefined;
  const { pictureQuotas: quotas, picturesPerHour, now, pause } = dependencies;
  const most = await picturesPerHour();
  const detail = `you have asked to upload ${most} pictures within an hour`;
  const decide = (uses: readonly Use[], nowMs: number) =>
    decideHourly(uses, most, nowMs, { code: 'too-many-uploads', detail });
  return useQuota({ quotas, now, pause }, actor.customerId, pictureNo, { most, decide });
}
