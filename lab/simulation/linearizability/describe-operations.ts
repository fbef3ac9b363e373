import type { Operation } from '../histories/history.ts';
import type { Trail } from './config.ts';
import { codeIn, textIn, valueIn } from './fields.ts';
import type { Verdict } from './search.ts';
import type { Task } from './tasks/task.ts';

/** How many steps of a story are shown, counted from its end. */
const SHOWN = 40;

/** An operation in one line: the client, the request, the answer, and its times. */
export function lineOf({ client, call, return: end, request, response }: Operation): string {
  const { method, path, body } = request;
  const sent = body === undefined ? '' : ` ${JSON.stringify(body)}`;
  const told = response === undefined ? 'no answer' : [response.status, ...shownBy(response.body)].join(' ');
  return `${client}: ${method} ${path}${sent} → ${told} [${call}..${end ?? ''}]`;
}

function shownBy(body: unknown): string[] {
  const code = codeIn(body);
  if (code !== undefined) return [code];
  const shown = ['itemStatus', 'status', 'paymentStatus', 'rentalStatus'].map((key) => textIn(body, key));
  const no = valueIn(body, 'reservationNo');
  return [...(no === undefined ? [] : [`reservation ${no}`]), ...shown.filter((text) => text !== undefined)];
}

/**
 * The steps of a linearization, oldest first. An operation is shown where its last piece was placed, and its earlier
 * pieces by name.
 */
function stepsOf(trail: Trail | undefined, tasks: readonly Task[]): string[] {
  const steps: string[] = [];
  for (let step = trail; step !== undefined; step = step.before) {
    const task = step.task === undefined ? undefined : tasks[step.task];
    if (task === undefined) steps.push(step.label);
    else if (step.label === task.pieces.at(-1)?.label) steps.push(lineOf(task.operation));
    else
      steps.push(
        `(${step.label} of ${task.operation.client}: ${task.operation.request.method} ${task.operation.request.path})`,
      );
  }
  return steps.reverse();
}

/**
 * Why a history cannot be put in order: the end of the longest prefix that can, and the operation that fits nowhere
 * after it. `denied`: operations of which a 503 said that they changed nothing.
 */
export function storyOf(
  itemNo: number,
  { best, stuck }: Verdict,
  tasks: readonly Task[],
  denied: readonly Operation[],
): string {
  const steps = stepsOf(best.trail, tasks);
  const hidden = Math.max(0, steps.length - SHOWN);
  return [
    `item ${itemNo}: these can be put in order, as far as they go`,
    ...(hidden > 0 ? [`  … ${hidden} steps before`] : []),
    ...steps.slice(hidden).map((step, index) => `  ${hidden + index + 1}. ${step}`),
    'and then there is no place for',
    `  ${stuck === undefined ? '?' : lineOf(stuck.task.operation)}`,
    ...(stuck?.reasons ?? []).slice(0, 6).map((why) => `  because ${why}`),
    ...denied.map((operation) => `  and it was said that this changed nothing: ${lineOf(operation)}`),
  ].join('\n');
}
