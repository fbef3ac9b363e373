import { listSettings, type Setting } from '@gdmarket/client';
import { ask, market } from '../../api/ask.ts';
import { useWatched } from '../../api/watch.ts';
import { healthText } from './health.messages.ts';
import { Part } from './part.tsx';
import { rowsOf } from './rows-of.ts';

/** The settings of the running market, as they are stored. */
export function Settings() {
  const watched = useWatched('settings', () => ask(listSettings(market, {})));
  return (
    <Part title={healthText().settings} watched={watched}>
      {({ _embedded }) => (
        <div class="settings">
          {_embedded.settings.map((setting) => (
            <Group key={setting.name} setting={setting} />
          ))}
        </div>
      )}
    </Part>
  );
}

function Group({ setting: { name, parameter, values } }: { readonly setting: Setting }) {
  const text = healthText();
  const rows = values === null ? [] : rowsOf(values);
  return (
    <article class="card setting">
      <h3>{name}</h3>
      <p class="quiet small">
        <code>{parameter}</code>
      </p>
      {values === null && <p class="note wrong">{text.unreadable}</p>}
      {values !== null && rows.length === 0 && <p>{text.empty}</p>}
      {rows.length > 0 && (
        <dl class="parts small">
          {rows.map((row) => (
            <div key={row.name}>
              <dt>{row.name}</dt>
              <dd>
                <code>{row.value}</code>
              </dd>
            </div>
          ))}
        </dl>
      )}
    </article>
  );
}
