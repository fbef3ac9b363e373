import { routes } from '#contracts/http/routes.ts';
import { mix, unit } from '#lab/random.ts';
import type { GatewayResult } from '#shared/http/gateway-result.ts';
import { httpApiEvent, restApiEvent } from '#shared/http/payload/gateway-events.fixture.ts';
import type { GatewayEvent } from '#shared/http/request.ts';
import { undocumented } from '#support/documented.ts';
import { headersOf } from '../clients/people.ts';
import type { WishRequest } from '../clients/requests.ts';
import type { Unavailable } from '../engine/machine.ts';
import type { Returned } from './function-pool.ts';
import { withAdded } from './next-version.ts';
import type { World } from './world.ts';

/** What the gateway answers a client: the function's answer with its headers, or its own when the function died. */
export interface GatewayAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /** Whether a fault left the function without an answer, and how many of its writes lost a race. */
  readonly crippled: boolean;
  readonly lostRaces: number;
  /** Whether the function called another and got no answer. */
  readonly callFailed: boolean;
  /** What the client must be told about the other function's missing answer. */
  readonly unavailable?: Unavailable | undefined;
}

/**
 * How many milliseconds a gateway waits for a function.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/limits.html
 */
const GATEWAY_LIMIT_MS = 29_000;

/**
 * The names of a request: the gateway gives a new one to each try, the client the same one to all tries of one request.
 * And who sends it.
 */
export interface RequestNames {
  readonly requestId: string;
  readonly correlationId: string;
  /** Its `Idempotency-Key`, the same for all tries of one request. */
  readonly key?: string | undefined;
  /** The number of the person who has signed in, if anybody has. */
  readonly person?: number | undefined;
}

/**
 * Sends a request through the gateway to the function that owns its route. `answered` is called once: with the answer,
 * or with undefined when the client gave up or the answer was lost on the way.
 */
export function sendRequest(
  world: World,
  request: WishRequest,
  names: RequestNames,
  place: number,
  answered: (answer: GatewayAnswer | undefined) => void,
): void {
  const { machine, http } = world;
  const { scheduler } = machine;
  let over = false;
  const finish = (answer: GatewayAnswer | undefined): void => {
    if (over) return;
    over = true;
    answered(answer);
  };
  const reply = (answer: GatewayAnswer | undefined): void => {
    const lost = machine.strikes('client loses answer', place);
    scheduler.after(machine.delay('network', mix(place, 0x71)), () => finish(lost ? undefined : answer));
  };
  const giveUp = scheduler.after(GATEWAY_LIMIT_MS, () => finish(undefined));
  const isNewer = unit(mix(place, 0x74)) < 0.25;
  const event = toEvent(
    isNewer ? { ...request, ...ofNewerClient(request) } : request,
    names,
    unit(mix(place, 0x72)) < 0.5,
  );
  const name = () => `${names.requestId} (${request.method} ${request.path})`;
  scheduler.after(machine.delay('network', place), () =>
    http[routeOwner(request)].invoke(event, place, name, (ending) => {
      giveUp.cancelled = true;
      if (ending.kind === 'returned') {
        const answer = toAnswer(ending);
        for (const wrong of undocumented(request.method, request.path, answer))
          world.broken('answers are as documented', wrong);
        reply(answer);
      }
      // The gateway reports a function that crashed, and gives up on one that hangs.
      else
        reply(
          unit(mix(place, 0x73)) < 0.5
            ? { status: 502, headers: {}, crippled: true, lostRaces: 0, callFailed: true }
            : undefined,
        );
    }),
  );
}

function routeOwner({ route }: WishRequest): keyof World['http'] {
  return routes[route].function;
}

/** A newer client sends fields that this version does not know. */
function ofNewerClient({ body }: WishRequest): Pick<WishRequest, 'body'> {
  return body === undefined ? {} : { body: withAdded(body) };
}

function toAnswer({ value, crippled, lostRaces, callFailed, unavailable }: Returned<GatewayResult>): GatewayAnswer {
  const { statusCode: status, headers, body } = value;
  return {
    status,
    headers,
    crippled,
    lostRaces,
    callFailed,
    unavailable,
    ...(body === '' ? {} : { body: JSON.parse(body) }),
  };
}

function toEvent(
  request: WishRequest,
  { requestId, correlationId, key, person }: RequestNames,
  rest: boolean,
): GatewayEvent {
  const { method, path, body, params, route, query = [] } = request;
  const call = {
    method,
    path,
    template: route.split(' ')[1] ?? '',
    params: { ...params },
    query,
    headers: {
      'content-type': 'application/json',
      'x-correlation-id': correlationId,
      ...(key === undefined ? {} : { 'idempotency-key': key }),
      ...headersOf(person),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  };
  if (rest) {
    const event = restApiEvent(call);
    return { ...event, requestContext: { ...event.requestContext, requestId } };
  }
  const event = httpApiEvent(call);
  return { ...event, requestContext: { ...event.requestContext, requestId } };
}
