import { afterAll, describe, expect, it } from 'vitest';
import { eventually } from '../support/eventually.ts';
import { type Answer, get, send } from '../support/http-client.ts';
import { at, type Json } from '../support/json.ts';
import { onceAllowed } from '../support/market.ts';
import { compare, type Deviation } from './compare.ts';
import { type MeantDifference, meantDifferences } from './differences.ts';
import { type Numbers, toOurBody, toOurPath, toTheirAddress, toTheirs } from './renumber.ts';
import { recordedScenario, type Step } from './scenario.ts';

const steps = recordedScenario();
const seen = new Set<MeantDifference>();
let numbers: Numbers = { item: 0, reservation: 0 };

describe("the original's documented scenario, step by step", () => {
  it.each(steps.map((step) => [step.position, step.name, step] as const))('%i. %s', async (_, __, step) => {
    if (step.request.method !== 'GET') return expect(await unexplained(step, await command(step))).toEqual([]);
    await eventually(async () => expect(await unexplained(step, await get(pathOf(step)))).toEqual([]));
  });
});

/** A difference that is never seen does not exist any more. */
afterAll(() => {
  expect(meantDifferences.filter((difference) => !seen.has(difference)).map(({ reason }) => reason)).toEqual([]);
});

function pathOf({ request }: Step): string {
  return toOurPath(request.path, numbers);
}

async function command(step: Step): Promise<Answer> {
  const { method, body } = step.request;
  const options = body === undefined ? {} : { body: toOurBody(body, numbers) };
  // The original's clients waited 1.5 s where a request is refused only for now.
  const answer = await onceAllowed(() => send(method, pathOf(step), options));
  if (step.name === 'POST /items') numbers = { ...numbers, item: Number(at(answer.body, 'itemNo')) };
  if (step.name === 'POST /reservations') {
    numbers = { ...numbers, reservation: Number(at(answer.body, 'reservationNo')) };
  }
  return answer;
}

/** The deviations from the original that are not intended. */
async function unexplained(step: Step, answer: Answer): Promise<readonly Deviation[]> {
  const body = toTheirs(await aboutUs(step, answer.body as Json | undefined), numbers);
  const location = toTheirAddress(answer.headers.get('location') ?? 'missing', numbers);
  const deviations = [
    ...compare(step.status, answer.status, 'HTTP status'),
    ...(step.location === undefined ? [] : compare(step.location, location, 'Location')),
    ...compare(step.body, body),
  ];
  return deviations.filter((deviation) => {
    const meant = meantDifferences.find((difference) => covers(difference, step, deviation));
    if (meant !== undefined) seen.add(meant);
    return meant === undefined;
  });
}

function covers({ steps: about, where, ours }: MeantDifference, step: Step, deviation: Deviation): boolean {
  return (about?.test(step.name) ?? true) && where.test(deviation.where) && ours.test(deviation.ours);
}

/** A list without entries of other tests on the same stack, all its pages in one; any other body unchanged. */
async function aboutUs(step: Step, body: Json | undefined): Promise<Json | undefined> {
  const collection = /^\/(\w+)$/.exec(step.request.path)?.[1];
  if (step.request.method !== 'GET' || collection === undefined) return body;
  const entries: Json[] = [];
  for (let page = body; page !== undefined; page = await nextPage(page)) {
    const listed = at(page, '_embedded', collection);
    if (Array.isArray(listed)) entries.push(...listed.filter((entry: Json) => isOurs(collection, entry)));
  }
  return { _links: at(body, '_links') ?? null, page: at(body, 'page') ?? null, _embedded: { [collection]: entries } };
}

/** The next page, of a hundred entries: other tests leave hundreds. */
async function nextPage(page: Json): Promise<Json | undefined> {
  const next = at(page, '_links', 'next', 'href');
  if (typeof next !== 'string') return undefined;
  const [path = '', query = ''] = next.split('?');
  const asked = new URLSearchParams(query);
  asked.set('size', '100');
  return (await get(`${path}?${asked}`)).body as Json;
}

function isOurs(collection: string, entry: Json): boolean {
  if (collection === 'items' || collection === 'itemInfoes') return at(entry, 'itemNo') === numbers.item;
  return at(entry, collection === 'reviewInfoes' ? 'reviewNo' : 'reservationNo') === numbers.reservation;
}
