import { block, methodMark } from './block.ts';
import { curl } from './curl.ts';
import { type Html, html } from './html.ts';
import type { Operation } from './openapi.ts';

/** A rental, request by request: the operation, its example, and what happens. */
const STEPS = [
  ['registerItem', 'register', 'An owner lists a camera. The answer has its number.'],
  ['reserve', 'reserve', 'A renter reserves it. Within a second the reservation is confirmed.'],
  ['changeReservation', 'pay', 'The renter pays, by saying how the reservation shall be.'],
  ['changeItem', 'handOver', 'The owner hands the camera over. Now the money is taken.'],
  ['changeItem', 'takeBack', 'The camera comes back.'],
  ['writeReview', 'review', 'The renter reviews it, and the camera leaves the market.'],
] as const;

/** How to rent something with curl: the numbers are those of a fresh market. */
export function walkSection(operations: readonly Operation[], api: string): Html {
  return html`
  <section id="walk" aria-labelledby="walk-title">
    <h2 id="walk-title">Rent a camera</h2>
    <p>Six requests, from a shell. The numbers are those of a fresh market; later, take them from the answers.</p>
    ${block('In your shell', `API=${api}`)}
    <ol class="walk">${STEPS.map(([id, example, words]) => {
      const operation = operations.find((one) => one.id === id);
      const { summary = '', value = {} } = operation?.body?.examples[example] ?? {};
      return (
        operation !== undefined &&
        html`
      <li><p><b>${words}</b><br />${methodMark(operation.method)} <a href="#${id}">${operation.path}</a></p>
      ${block(summary, curl(operation, value))}</li>`
      );
    })}</ol>
  </section>`;
}
