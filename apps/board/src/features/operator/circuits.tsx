import { type Circuit, listCircuits } from '@gdmarket/client';
import { ask, market } from '../../api/ask.ts';
import { useWatched } from '../../api/watch.ts';
import { numberOf } from '../../messages/formats.ts';
import { Badge } from '../../ui/badge.tsx';
import { ExactTime } from './exact-time.tsx';
import { healthText } from './health.messages.ts';
import { lookOfCircuit } from './looks.ts';
import { Part } from './part.tsx';

/** The circuits that all functions share. */
export function Circuits() {
  const text = healthText();
  const watched = useWatched(
    'circuits',
    () => ask(listCircuits(market, {})),
    ({ _embedded }) => _embedded.circuits.some(({ state }) => state !== 'closed'),
  );
  return (
    <Part title={text.circuits} watched={watched}>
      {({ _embedded }) => (
        <div class="card">
          <table class="facts-table">
            <caption class="for-readers">{text.circuits}</caption>
            <thead>
              <tr>
                {[text.dependency, text.state, text.until, text.changes].map((name) => (
                  <th key={name} scope="col">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {_embedded.circuits.map((circuit) => (
                <CircuitLine key={circuit.dependency} circuit={circuit} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Part>
  );
}

function CircuitLine({ circuit }: { readonly circuit: Circuit }) {
  const { dependency, state, version, openUntil, probeUntil } = circuit;
  const text = healthText();
  const until = openUntil ?? probeUntil;
  return (
    <tr>
      <th scope="row">
        <code>{dependency}</code>
      </th>
      <td data-name={text.state}>
        <Badge look={lookOfCircuit[state]}>{text[state]}</Badge>
      </td>
      <td data-name={text.until}>{until === null ? '–' : <ExactTime iso={until} />}</td>
      <td data-name={text.changes}>{numberOf(version)}</td>
    </tr>
  );
}
