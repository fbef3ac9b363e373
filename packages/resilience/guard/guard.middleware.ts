import type { MiddlewareObj } from '@middy/core';
import type { Context } from 'aws-lambda';
import { type Call, createGuardedCall, type GuardedCall, type GuardOptions } from './guard.ts';

/** What the middleware adds to a handler's context: the guarded client under its key. */
export interface GuardedContext<N extends string, A extends readonly unknown[], O> {
  readonly guarded: { readonly [K in N]: GuardedCall<A, O> };
}

/** The client's key in `context.guarded`: `as`, which tells several calls of one dependency apart, or the name. */
export type GuardedAs<N extends string> =
  | { readonly name: N; readonly as?: never }
  | { readonly name: string; readonly as: N };

/**
 * middy middleware that gives the handler a guarded client as `context.guarded.<key>`. One client, and so one breaker
 * use, per function instance. It neither answers early nor sees the handler's errors: the handler's refusals say
 * nothing about the dependency.
 */
export function guard<const N extends string, A extends readonly unknown[], O>(
  call: Call<A, O>,
  options: GuardOptions<A, O> & GuardedAs<N>,
): MiddlewareObj<unknown, unknown, Error, Context & GuardedContext<N, A, O>> {
  const client = createGuardedCall(call, options);
  const key = options.as ?? options.name;
  return {
    name: `guard ${key}`,
    before: ({ context }) => {
      Object.assign(context, { guarded: { ...context.guarded, [key]: client } });
    },
  };
}
