import { block, methodMark } from './block.ts';
import { curl } from './curl.ts';
import { exampleOf } from './example.ts';
import { bodyFields, parameterList } from './fields.ts';
import { type Content, type Html, html, prose } from './html.ts';
import { json } from './json.ts';
import { type Answer, isThing, type Operation, schemaOf } from './openapi.ts';
import { problemsOf } from './problem-list.ts';

/** One operation: what to send, what comes back, and what can be in the way. */
export function operationSection(operation: Operation): Html {
  const { id, method, path, summary, description, parameters, body, answers } = operation;
  const inAddress = parameters.filter((one) => one.in !== 'header');
  const inHeaders = parameters.filter((one) => one.in === 'header');
  return html`
  <article id="${id}" aria-labelledby="${id}-title">
    <div class="words">
      <h3 id="${id}-title"><a href="#${id}">${summary}</a></h3>
      <p class="route">${methodMark(method)} <code>${path}</code></p>
      ${description !== undefined && html`<p>${prose(description)}</p>`}
      ${inAddress.length > 0 && html`<h4>Address</h4>${parameterList(inAddress)}`}
      ${body !== undefined && html`<h4>Body</h4>${bodyFields(body.schema)}`}
      <p class="headers">Headers: ${inHeaders.map(({ name }) => html`<a href="#header-${name}"><code>${name}</code></a> `)}</p>
      <h4>Answers</h4>
      <ul class="answers">${answers.filter(isGood).map(answerItem)}</ul>
      ${problemsOf(operation)}
    </div>
    <div class="code">${requests(operation)}${exampleAnswer(answers)}</div>
  </article>`;
}

function isGood({ status }: Answer): boolean {
  return status < 400;
}

function answerItem({ status, description, headers, schemaName }: Answer): Html {
  const named = headers.filter((name) => name !== 'x-correlation-id');
  return html`<li><b>${status}</b> ${prose(description)}${shownAs(schemaName)}${
    named.length > 0 && html` <span class="type">${named.join(', ')}</span>`
  }</li>`;
}

/** Where the fields of an answer are described. */
function shownAs(schemaName = ''): Content {
  const one = schemaName.replace(/Page$/, '');
  return isThing(one) && html` <a href="#${one}">${one === schemaName ? one : `${one}, each`}</a>`;
}

function requests(operation: Operation): Content {
  const examples = Object.values(operation.body?.examples ?? {});
  if (examples.length === 0) return block('Request', curl(operation));
  return examples.map(({ summary, value }) => block(summary, curl(operation, value)));
}

function exampleAnswer(answers: readonly Answer[]): Content {
  const shown = answers.find(({ status, schemaName }) => status < 300 && schemaName !== undefined);
  if (shown?.schemaName === undefined) return undefined;
  const schema = schemaOf(shown.schemaName);
  return schema.properties?._links && block(`Answer ${shown.status}`, json(exampleOf(schema)));
}
