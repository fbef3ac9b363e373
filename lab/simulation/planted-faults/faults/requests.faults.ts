import type { PlantedFault } from '../planted-fault.ts';

const PROBLEM_OF = 'functions/shared/http/problem/problem-of.ts';
const CHANGE_AGGREGATE = 'functions/shared/use-cases/change-aggregate.ts';
const MESSAGE_CONTEXT_OF = 'functions/shared/composition/message-context-of.ts';
const HAL = 'functions/shared/http/hal/hal.ts';
const GATEWAY_RESULT = 'functions/shared/http/gateway-result.ts';

/** Faults in the handling of a request: its names, its tries, its problem. */
export const requestsFaults: readonly PlantedFault[] = [
  {
    name: 'contention-is-our-own-error',
    breaks: 'Who never gets through is told 503 and to come back, never 500.',
    edits: [
      {
        file: PROBLEM_OF,
        find: 'if (error instanceof TooMuchContention) {',
        replace: "if (error instanceof TooMuchContention && error.message === '') {",
      },
    ],
  },
  {
    name: 'one-try-then-contention',
    breaks: 'Who lost a race decides anew; 503 too-much-contention only after eight lost races.',
    edits: [{ file: CHANGE_AGGREGATE, find: 'attempt <= MAX_ATTEMPTS', replace: 'attempt <= MAX_ATTEMPTS - 7' }],
  },
  {
    name: 'store-failure-is-a-lost-race',
    breaks: 'A write of which nobody knows whether it took place is not decided anew: 4xx has no effect.',
    rare: true,
    edits: [
      {
        file: CHANGE_AGGREGATE,
        find: "if ((await target.save(change)) === 'saved') return { state: next };",
        replace: "if ((await target.save(change).catch(() => 'conflict')) === 'saved') return { state: next };",
      },
    ],
  },
  {
    name: 'correlation-id-of-the-gateway',
    breaks: 'What a request sets in motion carries the correlation id its client gave.',
    edits: [
      {
        file: MESSAGE_CONTEXT_OF,
        find: 'return { correlationId,',
        replace: 'return { correlationId: requestId,',
      },
    ],
  },
  {
    name: 'cause-is-the-correlation',
    breaks: 'The cause of a write is its own request, not all that share a correlation id.',
    edits: [
      {
        file: MESSAGE_CONTEXT_OF,
        find: 'causationId: requestId',
        replace: 'causationId: correlationId',
      },
    ],
  },
  {
    name: 'events-dated-once',
    breaks: 'An event says when it happened.',
    edits: [
      {
        file: CHANGE_AGGREGATE,
        find: 'export const MAX_ATTEMPTS = 8;',
        replace: 'export const MAX_ATTEMPTS = 8;\nlet dated: string | undefined;',
      },
      {
        file: CHANGE_AGGREGATE,
        find: 'occurredAt: options.now() };',
        replace: 'occurredAt: (dated ??= options.now()) };',
      },
    ],
  },
  {
    name: 'nobody-can-list-the-second-page',
    breaks: 'Lists end where they end.',
    edits: [
      {
        file: HAL,
        find: 'const next = page.next === undefined ? undefined :',
        replace: 'const next = page.next !== undefined ? undefined : page.next === undefined ? undefined :',
      },
    ],
  },
  {
    name: 'correlation-id-not-answered',
    breaks: 'Every response carries x-correlation-id.',
    edits: [
      {
        file: GATEWAY_RESULT,
        find: '...(request === undefined ? {} : { [CORRELATION_HEADER]: request.correlationId }),',
        replace: '',
      },
    ],
  },
];
