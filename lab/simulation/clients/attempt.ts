import type { GatewayAnswer, RequestNames } from '../cloud/gateway.ts';
import type { Unavailable } from '../engine/machine.ts';
import type { Operation } from '../histories/history.ts';
import { codeIn } from '../linearizability/fields.ts';
import type { PlannedCommand } from './plan.ts';
import type { WishRequest } from './requests.ts';

/** The client that reads everything at the end. */
export const READER = 'reader';

/** One request of a client: the operation, and what only the simulation knows about it. */
export interface Attempt extends Operation {
  readonly command: PlannedCommand;
  /** When it was sent and answered, in ms since the epoch. */
  readonly sentAt: number;
  readonly answeredAt?: number;
  readonly requestId: string;
  /** The client's name for the request, the same at each try. */
  readonly correlationId: string;
  /** The same for all tries of a request; some clients send none. */
  readonly key?: string | undefined;
  /** The number of the person who sent it, where people sign in. */
  readonly person?: number | undefined;
  readonly request: WishRequest;
  readonly headers: Readonly<Record<string, string>>;
  /** Whether a fault struck the function that answered and left it without an answer of its own. */
  readonly crippled: boolean;
  /** How many of that function's writes lost against another writer. */
  readonly lostRaces: number;
  /** Whether it called another function and got no answer. */
  readonly callFailed: boolean;
  /** What the client must be told about the other function's missing answer. */
  readonly unavailable?: Unavailable | undefined;
}

/** Whether an answer leaves open what happened. */
export function isUncertain(response: Operation['response']): boolean {
  return response === undefined || response.status >= 500;
}

/** Whether the client was told that another try of its request is still being handled. */
export function isUnderWay(response: Operation['response']): boolean {
  return response?.status === 409 && codeIn(response.body) === 'request-under-way';
}

/** What is known of a request when it is sent. `call`: the step of the history; `sentAt`: ms since the epoch. */
type Sent = RequestNames & Pick<Attempt, 'command' | 'request' | 'call' | 'sentAt'>;

/** A request with its answer, if it got one, and the moment of that. */
export function toAttempt(
  sent: Sent,
  answer: GatewayAnswer | undefined,
  at: { readonly return: number; readonly answeredAt: number },
): Attempt {
  const common = { ...sent, client: sent.command.client };
  if (answer === undefined)
    return {
      ...common,
      return: undefined,
      response: undefined,
      headers: {},
      crippled: true,
      lostRaces: 0,
      callFailed: true,
    };
  const { status, body, ...rest } = answer;
  return { ...common, ...rest, ...at, response: { status, body } };
}

/** A request as the story tells it. */
export function requestText({ method, path, body }: WishRequest): string {
  return `${method} ${path}${body === undefined ? '' : ` ${JSON.stringify(body)}`}`;
}

/** The body of an answer as the story tells it, without links. */
export function answerText(answer: GatewayAnswer | undefined): string {
  if (typeof answer?.body !== 'object' || answer.body === null) return '';
  return JSON.stringify(answer.body, (name, value: unknown) => (name === '_links' ? undefined : value));
}
