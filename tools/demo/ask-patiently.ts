import { setTimeout } from 'node:timers/promises';
import { type Answer, type RequestOptions, sendOnce } from '#support/http-client.ts';

const MOST_REPEATS = 5;

/**
 * Sends a request, and repeats it while the answer says when to come back: after a 503, or a conflict that passes.
 * Writes the earlier answers, and returns the last one.
 */
export async function askPatiently(
  method: string,
  path: string,
  options: RequestOptions,
  write: (answer: Answer, retryAfter: string) => void,
): Promise<Answer> {
  for (let repeats = 0; ; repeats += 1) {
    const answer = await sendOnce(method, path, options);
    const retryAfter = answer.headers.get('retry-after');
    if (answer.status < 400 || retryAfter === null || repeats === MOST_REPEATS) return answer;
    write(answer, retryAfter);
    await setTimeout(Number(retryAfter) * 1_000);
  }
}
