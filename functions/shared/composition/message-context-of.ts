import type { MessageContext } from '../domain/message-context.ts';
import type { HttpRequest } from '../http/request.ts';

/** The context of everything that a request causes: the request itself is the cause. */
export function messageContextOf({ correlationId, requestId, caller: { person } }: HttpRequest): MessageContext {
  const actor = person && { customerId: person.customerId, isOperator: person.isOperator };
  return { correlationId, causationId: requestId, ...(actor && { actor }) };
}
