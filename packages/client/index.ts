export type { Answer, AnswerOf } from './answer.ts';
export * from './api.generated.ts';
export type { Call, Client, Retries } from './client.ts';
export { entries } from './entries.ts';
export { expectStatus } from './expect-status.ts';
export type { Operation } from './operation.ts';
export { send } from './send.ts';
export { UnexpectedAnswer } from './unexpected-answer.error.ts';
