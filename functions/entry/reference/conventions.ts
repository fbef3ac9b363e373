import { block } from './block.ts';
import { type Content, type Html, html, prose } from './html.ts';
import { requestHeaders, waysToSignIn } from './openapi.ts';

/** What holds for every request. */
export function conventionSection(): Html {
  return html`
  <section id="conventions" aria-labelledby="conventions-title">
    <h2 id="conventions-title">Every request</h2>
    <div class="cards">
      <div><h3>Answers lead on</h3><p>They are <a href="https://datatracker.ietf.org/doc/draft-kelly-json-hal/">HAL</a>:
      <code>_links</code> leads from each thing to what belongs to it. A list has its entries in <code>_embedded</code>,
      and <code>_links.next</code> while there is more.</p></div>
      <div><h3>Answers say what is possible</h3><p>With <code>accept: application/prs.hal-forms+json</code> an answer has
      <code>_templates</code>: the requests that are possible next, with their fields
      (<a href="https://rwcbook.github.io/hal-forms/">HAL-FORMS</a>).</p></div>
      <div><h3>Effects follow</h3><p>What happens to one thing reaches the others within a second. A request that comes
      too early is a 409 with <code>Retry-After</code>.</p></div>
      <div><h3>Numbers are whole</h3><p>They end at 2,147,483,647. In a request they may be strings of digits,
      too. Prices are in whole units of the currency. A name or comment is text without control characters.</p></div>
      <div><h3>What you were told stays true</h3><p>Nothing that was answered with 2xx is taken back by the market itself.
      What cannot be decided at once is a 202 with a <code>Location</code> to look at.</p></div>
      <div><h3>Say how it shall be</h3><p>A <code>PATCH</code> has the fields as they shall be; those that are so already
      ask for nothing. Send back what you read, changed where you like.</p></div>
    </div>
    <h3 id="headers">Headers</h3>
    <dl class="fields">${requestHeaders.map(
      ({ name, description = '', example }) => html`
      <div id="header-${name}"><dt><code>${name}</code></dt><dd>${prose(description)}${
        example !== undefined && html` <span class="rule"><code>${String(example)}</code></span>`
      }</dd></div>`,
    )}</dl>
    ${signingIn(waysToSignIn)}
  </section>`;
}

/** How people sign in; nothing where nobody can. */
export function signingIn(ways: readonly string[]): Content {
  if (ways.length === 0) return undefined;
  const sent = block('With a token', 'curl $API/reservations \\\n  -H "authorization: Bearer $TOKEN"');
  return html`<h3>Signing in</h3>${ways.map((words) => html`<p>${prose(words)}</p>`)}${sent}`;
}
