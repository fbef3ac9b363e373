import { MAX_NAME } from '#contracts/http/fields/name-length.ts';
import { withinInvocation } from '../shared/config/invocation.ts';
import { errorFields, type Logger } from '../shared/observability/logger.ts';
import { claimsOf } from './domain/token-claims.ts';
import { personIn, tokenTrigger, withClaims } from './handlers/token-trigger.ts';
import { type KnowPersonPorts, knowPerson } from './use-cases/know-person.use-case.ts';

/** `now`: milliseconds, for the duration in the log line. */
interface TokenPorts {
  readonly logger: Logger;
  readonly now?: () => number;
}

/**
 * Answers Cognito before it makes tokens: the person's number, name and verified address go into the
 * access token. Whatever it throws
 * refuses the sign-in, so that no token lacks its number. It writes one log line `token` per invocation.
 */
export function tokens(dependencies: KnowPersonPorts, { logger, now = performance.now.bind(performance) }: TokenPorts) {
  return async (event: unknown, context?: unknown) => {
    const startedAt = now();
    const ms = () => Math.round(now() - startedAt);
    try {
      const trigger = tokenTrigger.parse(event);
      const person = await withinInvocation(context, () => knowPerson(dependencies, personIn(trigger)));
      logger.info('token', { ...person, trigger: trigger.triggerSource, ms: ms() });
      return withClaims(trigger, claimsOf(person.customerId, MAX_NAME, trigger.request.userAttributes));
    } catch (error) {
      logger.error('token', { outcome: 'failed', ms: ms(), ...errorFields(error) });
      throw error;
    }
  };
}
