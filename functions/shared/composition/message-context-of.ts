import type { MessageContext } from '../domain/message-context.ts';
import type { HttpRequest } from '../http/request.ts';

/** The context of everything that a request causes: the request itself is the cause. */
export function messageContextOf(request: HttpRequest): MessageContext {
  return { correlationId: request.correlationId, causationId: request.requestId };
}
