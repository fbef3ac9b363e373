import { effectsOfHandingOver } from '../../../functions/item/handlers/payment-effects.ts';
import { effectsOfPaying, effectsOfTakingBack } from '../../../functions/reservation/handlers/payment-effects.ts';
import { effectsOfReviewing } from '../../../functions/review/handlers/item-effects.ts';
import type { EffectSentences } from '../../../functions/shared/resilience/dependency-unavailable.error.ts';
import type { ClientResponse } from '../history.ts';
import { textIn } from './fields.ts';
import type { Request } from './request.ts';

const sentences: Partial<Record<Request['kind'], EffectSentences>> = {
  pay: effectsOfPaying,
  'take payment back': effectsOfTakingBack,
  lend: effectsOfHandingOver,
  review: effectsOfReviewing,
};

/**
 * What a 503 says of its effect, by its own sentence: `nothing` happened, it is `unknown` how far the one who was asked came, or nothing is said.
 * What is said is taken at its word.
 */
export function claimOf({ kind }: Request, { status, body }: ClientResponse): 'nothing' | 'unknown' | undefined {
  if (status !== 503) return undefined;
  const detail = textIn(body, 'detail');
  const said = sentences[kind];
  if (detail === undefined || said === undefined) return undefined;
  if (detail.endsWith(said['nothing-happened'])) return 'nothing';
  return detail.endsWith(said.unknown) ? 'unknown' : undefined;
}
