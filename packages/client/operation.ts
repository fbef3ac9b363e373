import type { AnswerOf } from './answer.ts';
import type { Call, Client } from './client.ts';
import { send } from './send.ts';

/**
 * Asks the market for one thing. `Input` has what goes into path, query and body, by name. `Bodies` has the body of each
 * answer, by status.
 */
export type Operation<Input, Bodies> = (client: Client, input: Input, call?: Call) => Promise<AnswerOf<Bodies>>;

/**
 * Makes the function of an operation. What the path names is taken out of the input; the rest is the body, or the query
 * of a request without one. The types are what the document says: no answer is checked against them.
 */
export function operation<Input extends object, Bodies>(method: string, template: string): Operation<Input, Bodies> {
  return async (client, input, call) => {
    const rest = new Map(Object.entries(input));
    const path = template.replace(/\{(\w+)\}/g, (_, name: string) => {
      const value = rest.get(name);
      rest.delete(name);
      return encodeURIComponent(value);
    });
    const hasBody = method !== 'GET' && method !== 'DELETE';
    const answer = hasBody
      ? send(client, method, path, Object.fromEntries(rest), call)
      : send(client, method, path + queryOf(rest), undefined, call);
    return (await answer) as AnswerOf<Bodies>;
  };
}

function queryOf(fields: ReadonlyMap<string, unknown>): string {
  const query = new URLSearchParams();
  for (const [name, value] of fields) if (value !== undefined) query.append(name, String(value));
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}
