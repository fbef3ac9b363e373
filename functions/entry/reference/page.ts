import { block, methodMark } from './block.ts';
import { conventionSection } from './conventions.ts';
import { exampleOf } from './example.ts';
import { answerFields } from './fields.ts';
import { type Html, html, prose } from './html.ts';
import { json } from './json.ts';
import { description, groups, isThing, type Operation, operations, schemaOf, title, version } from './openapi.ts';
import { operationSection } from './operation.ts';
import { problemSection } from './problem-list.ts';
import { STYLE } from './style.ts';
import { walkSection } from './walk.ts';

/** The mark of the market, for the tab of a browser. */
const ICON =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32'%3E%3Crect width='32' height='32' rx='8' fill='%230f766e'/%3E%3Cpath d='M16 8a8 8 0 1 0 8 8h-7' fill='none' stroke='%23fff' stroke-width='3.5' stroke-linecap='round' stroke-linejoin='round'/%3E%3C/svg%3E";

/** Stand for the address of the API and for its path, which alone differ between requests. */
const [BASE_URL, BASE_PATH] = ['{baseUrl}', '{basePath}'];

let template: string | undefined;

/**
 * The reference of the API as one HTML page, which has all that it needs: no script, font, image or other page.
 * `baseUrl`: the start of every address of the API, as the reader reaches it.
 */
export function referencePage(baseUrl: string): string {
  template ??= pageOf(operations()).markup;
  const address = html`${baseUrl}`.markup;
  const path = address.replace(/^\w+:\/\/[^/]*/, '');
  return template.replaceAll(BASE_URL, () => address).replaceAll(BASE_PATH, () => path);
}

function pageOf(all: readonly Operation[]): Html {
  return html`<!doctype html>
<html lang="en">
<head>
  <meta charset="utf-8" />
  <meta name="viewport" content="width=device-width, initial-scale=1" />
  <title>${title} API</title>
  <meta name="description" content="${description}" />
  <meta name="color-scheme" content="light dark" />
  <link rel="icon" href="${ICON}" />
  <style>${{ markup: STYLE }}</style>
</head>
<body>
  <a class="skip" href="#main">To the content</a>
  <header>
    <a class="brand" href="#top">${title} <span>API</span></a>
    <span class="version">${version}</span>
    <nav aria-label="Documents"><a href="${BASE_PATH}/openapi.json">OpenAPI</a> <a href="${BASE_PATH}/asyncapi.json">Events</a> <a href="${BASE_PATH}/">Index</a></nav>
  </header>
  ${contents(all)}
  <main id="main">
    <section class="hero" id="top" aria-labelledby="title">
      <h1 id="title">Rent from neighbours, by HTTP</h1>
      <p>${prose(description)}</p>
    </section>
    ${walkSection(all, BASE_URL)}
    ${conventionSection()}
    ${groups.map(({ name, description: words }) => groupSection(name, words, ofGroup(all, name)))}
    ${problemSection()}
  </main>
  <footer><p>Made from <a href="${BASE_PATH}/openapi.json">the document of this API</a>. MIT.</p></footer>
</body>
</html>`;
}

function ofGroup(all: readonly Operation[], name: string): readonly Operation[] {
  return all.filter(({ tag }) => tag === name);
}

/** Open beside the content; on small screens a menu that opens. */
function contents(all: readonly Operation[]): Html {
  return html`
  <details class="contents"><summary>Contents</summary><nav aria-label="Contents">
    <ul><li><a href="#walk">Rent a camera</a></li><li><a href="#conventions">Every request</a></li></ul>
    ${groups.map(
      ({ name }) => html`
    <h2><a href="#group-${name}">${name}</a></h2>
    <ul>${ofGroup(all, name).map(
      ({ id, method, summary }) => html`
      <li><a href="#${id}">${methodMark(method)} <span>${summary}</span></a></li>`,
    )}</ul>`,
    )}
    <h2><a href="#problems">problems</a></h2>
  </nav></details>`;
}

function groupSection(name: string, words: string, own: readonly Operation[]): Html {
  return html`
    <section id="group-${name}" aria-labelledby="group-${name}-title">
      <h2 id="group-${name}-title">${name}</h2>
      <p>${prose(words)}</p>
      ${shown(own).map(
        (schema) => html`
      <article id="${schema}" aria-labelledby="${schema}-title">
        <div class="words"><h3 id="${schema}-title">${schema}</h3>${answerFields(schemaOf(schema))}</div>
        <div class="code">${block('As JSON', json(exampleOf(schemaOf(schema))))}</div>
      </article>`,
      )}
      ${own.map(operationSection)}
    </section>`;
}

/** The things that the operations show, one by one or in lists. */
function shown(own: readonly Operation[]): readonly string[] {
  const names = own.flatMap(({ answers }) =>
    answers.flatMap(({ schemaName }) => schemaName?.replace(/Page$/, '') ?? []),
  );
  return [...new Set(names.filter(isThing))];
}
