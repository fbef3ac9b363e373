import { type ProblemCode, type ProblemType, problems } from '#contracts/http/document/problems.ts';
import { problemBase } from '#contracts/http/problem-base.ts';
import { block } from './block.ts';
import { exampleOf } from './example.ts';
import { type Html, html, prose } from './html.ts';
import { json } from './json.ts';
import { type Operation, schemaOf } from './openapi.ts';

interface Problem extends ProblemType {
  readonly code: string;
}

const all: readonly Problem[] = Object.entries(problems).map(([code, problem]) => ({ code, ...problem }));

/** Statuses by which the market refuses a good request, because of its state or of who asks. */
const REFUSALS: ReadonlySet<number> = new Set([401, 402, 403, 404, 409]);

/** The problems of one operation: its refusals, and folded what any request like it may meet. */
export function problemsOf({ answers }: Operation): Html {
  const codes = new Set(answers.flatMap((answer) => answer.problems));
  const own = all.filter(({ code }) => codes.has(code));
  const refusals = own.filter(({ status }) => REFUSALS.has(status));
  const others = own.filter(({ status }) => !REFUSALS.has(status));
  return html`
      ${refusals.length > 0 && html`<h4>Refusals</h4>${table(refusals)}`}
      <details><summary>${others.length} problems of any request like this</summary>${table(others)}</details>`;
}

/** Every problem of the API, with an anchor of its own. */
export function problemSection(): Html {
  return html`
  <section id="problems" aria-labelledby="problems-title">
    <h2 id="problems-title">Problems</h2>
    <p>Errors are problem details (<a href="https://www.rfc-editor.org/rfc/rfc9457">RFC 9457</a>). The <code>type</code>
    is <code>${problemBase}</code> and one of these codes; it never changes. A problem marked
    <em>passes</em> comes with <code>Retry-After</code>, <em>may pass</em> only if it does soon: ask again then.
    Any other stays until somebody changes something.</p>
    ${block('A problem', json(exampleOf(schemaOf('Problem'))))}
    <dl class="problems">${all.map(
      ({ code, status, meaning, passes }) => html`
      <div id="problem-${code}"><dt><b>${status}</b> <code>${code}</code>${mark(passes)}</dt>
      <dd>${prose(meaning)}</dd></div>`,
    )}</dl>
  </section>`;
}

/** Whether a problem passes by itself. */
const mark = (passes: ProblemType['passes']): Html | undefined =>
  passes && html` <em>${passes === true ? 'passes' : 'may pass'}</em>`;

function table(listed: readonly Problem[]): Html {
  return html`<ul class="refusals">${listed.map(
    ({ code, status, meaning, passes }) => html`
        <li><b>${status}</b> <a href="#problem-${code}"><code>${code as ProblemCode}</code></a>${mark(passes)}<br />${prose(meaning)}</li>`,
  )}</ul>`;
}
