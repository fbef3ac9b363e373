import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { type ProblemType, problems } from './document/problems.ts';

/** Payment's answers to its callers, which have their own words for clients. */
const ofPayment = ['closed', 'stale', 'captured', 'lapsed', 'paid'];

const root = fileURLToPath(new URL('../..', import.meta.url));
const sources = globSync('functions/**/*.ts', { cwd: root, exclude: ['**/*.{test,fixture,contract}.ts'] });

interface Refusal {
  readonly code: string;
  readonly kind: 'not yet' | 'final' | 'either';
  readonly place: string;
}

function refusalsIn(file: string): readonly Refusal[] {
  const text = readFileSync(`${root}/${file}`, 'utf8');
  const constants = new Map([...text.matchAll(/const (\w+) = ('[\w-]+')/g)].map(([, name, value]) => [name, value]));
  const called = text.matchAll(/\b(?:(rejected)(?:<\w+>)?\(\s*'[\w-]+',|notYet(?:<\w+>)?\()\s*([^,(:]+),/g);
  const denied = text.matchAll(/\b(?:notAllowedTo\(\s*\w+,|new HttpProblem\(\s*403,)\s*('[^']+')/g);
  const written = text.matchAll(/\bkind: '[\w-]+',\s*code: ([^,]+),([^}]*)\}/g);
  const thrown = text.matchAll(/new HttpProblem\(403, '([\w-]+)'/g);
  return [
    ...[...thrown].map(([, code]) => [code, 'final'] as const),
    ...[...called].map(([, name, code]) => [code, name === undefined ? 'not yet' : 'final'] as const),
    ...[...denied].map(([, code]) => [code, 'final'] as const),
    ...[...written].map(([, code, rest]) => [code, kindOf(rest)] as const),
  ].map(([written = '', kind]) => {
    const code = constants.get(written.trim()) ?? written.trim();
    return { code: code.replaceAll("'", ''), kind, place: file };
  });
}

/** Whether a refusal that is written out says when to come back, says so in some cases, or never. */
function kindOf(rest = ''): Refusal['kind'] {
  if (/&& \{ retryAfterSeconds/.test(rest)) return 'either';
  return rest.includes('retryAfterSeconds') ? 'not yet' : 'final';
}

const aggregates = sources.flatMap((file) => /(\w+)\.aggregate\.ts$/.exec(file)?.slice(1) ?? []);

/** One refusal stands for every aggregate: no aggregate has such a number. */
function ofEach(refusal: Refusal): readonly Refusal[] {
  const [, after] = /^`\$\{name\}(.*)`$/.exec(refusal.code) ?? [];
  return after === undefined ? [refusal] : aggregates.map((name) => ({ ...refusal, code: name + after }));
}

const refusals = sources
  .filter((file) => !file.endsWith('shared/domain/decision.ts'))
  .flatMap(refusalsIn)
  .flatMap(ofEach);

describe('a refusal', () => {
  // Review passes on the item's answers; their codes are listed at the item.
  const own = refusals.filter(({ code }) => code !== 'answer.code' && !ofPayment.includes(code));
  const known = new Map<string, ProblemType>(Object.entries(problems));

  it.each(own)('$code in $place says whether it is only for now', ({ code, kind }) => {
    const problem = known.get(code);
    if (problem === undefined) expect.fail(`describe ${code} in contracts/http/document/problems.ts`);
    const kinds = new Set(own.filter((one) => one.code === code).map((one) => one.kind));
    const said = kinds.size > 1 ? 'either' : kind;
    expect(problem.passes === undefined ? 'final' : problem.passes === true ? 'not yet' : 'either').toBe(said);
  });

  it('is described only while it exists', () => {
    const refused = new Set(own.map(({ code }) => code));
    const described = Object.entries(problems).filter(([, { status }]) => [402, 403, 409, 412, 422].includes(status));
    expect(described.map(([code]) => code).filter((code) => !refused.has(code))).toEqual([]);
    expect(ofPayment.filter((code) => !refusals.some((refusal) => refusal.code === code))).toEqual([]);
  });
});
