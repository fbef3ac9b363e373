import type { NoticeKind, NoticeLanguage } from '#contracts/notice-kinds.ts';
import type { Rejection } from '#shared/domain/decision.ts';
import type { Outcome } from '#shared/use-cases/outcome.ts';
import type { Recipient } from '../telling/recipient.ts';
import { changeRecipient } from './change-recipient.ts';
import type { Recipients } from './recipients.ts';

/** What a person wants to change; what is absent stays. */
export interface SettingsWish {
  readonly language?: NoticeLanguage | undefined;
  readonly email?: boolean | undefined;
  readonly muted?: readonly NoticeKind[] | undefined;
}

/** Where e-mail could go: the person's verified address, and whether the stage sends any. */
export interface MailPossible {
  readonly address: string | undefined;
  readonly isAvailable: boolean;
}

/**
 * Changes how a person is told. Turning e-mail on takes the address of the account as it is now: it is stored only as
 * long as e-mail is on. Refused where there is no address, or no e-mail. What is so already asks for nothing, so a client
 * may send the settings back as it read them.
 */
export async function changeSettings(
  recipients: Recipients,
  customerId: number,
  { language, email, muted }: SettingsWish,
  { address, isAvailable }: MailPossible,
): Promise<Outcome<Recipient>> {
  const refusal = email === true ? refusalFor({ address, isAvailable }) : undefined;
  if (refusal !== undefined && (await recipients.find(customerId))?.email === undefined) return { rejection: refusal };
  const state = await changeRecipient(recipients, customerId, (before) => ({
    ...before,
    ...(language !== undefined && { language }),
    ...(muted !== undefined && { muted: [...new Set(muted)] }),
    ...(email === true && refusal === undefined && { email: address, stopped: undefined }),
    ...(email === false && before.email !== undefined && { email: undefined, stopped: undefined }),
  }));
  return { state };
}

function refusalFor({ address, isAvailable }: MailPossible): Rejection | undefined {
  if (!isAvailable) return noEmail('This market sends no e-mail.');
  if (address !== undefined) return undefined;
  return noEmail('Your account has no verified e-mail address: sign in again once it has one.');
}

function noEmail(detail: string): Rejection {
  return { kind: 'conflict', code: 'no-email', detail };
}
