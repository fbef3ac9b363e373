import type { Answer } from './answer.ts';
import type { Call, Client } from './client.ts';
import { expectStatus } from './expect-status.ts';
import type { Operation } from './operation.ts';
import { send } from './send.ts';

/** One page of a list. */
interface Page<Entry> {
  readonly _embedded: Readonly<Record<string, readonly Entry[]>>;
  readonly _links: { readonly next?: { readonly href: string } };
}

type EntryOf<List> = List extends Page<infer Entry> ? Entry : never;

/**
 * Yields every entry of a list; each page is read when it is needed. Throws an `UnexpectedAnswer` when an answer is not
 * 200.
 * @example for await (const { itemName } of entries(market, listItems, { size: 100 })) console.log(itemName);
 */
export async function* entries<Input, Bodies extends { readonly 200: object }>(
  client: Client,
  list: Operation<Input, Bodies>,
  input: Input,
  call?: Call,
): AsyncGenerator<EntryOf<Bodies[200]>> {
  let answer: Answer = await list(client, input, call);
  for (;;) {
    const { _embedded, _links } = expectStatus(answer, 200).body as Page<EntryOf<Bodies[200]>>;
    yield* Object.values(_embedded)[0] ?? [];
    if (_links.next === undefined) return;
    answer = await send(client, 'GET', _links.next.href, undefined, call);
  }
}
