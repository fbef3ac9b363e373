import type { ComponentChildren } from 'preact';
import { useLocation } from 'preact-iso';
import { knownSettings } from '../../api/settings.ts';
import { person } from '../../person/person.ts';
import { signIn } from '../../person/sign-in.ts';
import { pathOf } from '../../place.ts';
import { shellText } from '../../shell.messages.ts';
import { Bones } from '../../ui/bones.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Screen } from '../../ui/screen.tsx';
import './operator.css';
import { operatorText } from './operator.messages.ts';

/** A screen for operators. Everybody else reads that it is, and finds a way on. */
export function OperatorsOnly(props: {
  readonly title: string;
  readonly back?: { readonly to: string; readonly says: string };
  readonly children: ComponentChildren;
}) {
  const { title, back, children } = props;
  if (person.value?.isOperator !== true)
    return (
      <Screen title={operatorText().title} narrow>
        <NoOperator />
      </Screen>
    );
  return (
    <Screen title={title} {...(back === undefined ? { head: <Screens /> } : { back })}>
      <div class="stack operator">{children}</div>
    </Screen>
  );
}

function NoOperator() {
  const text = operatorText();
  if (knownSettings.value === undefined) return <Bones />;
  const maySignIn = knownSettings.value.issuer !== undefined && person.value?.hasAccount !== true;
  return (
    <Empty icon="operator" says={maySignIn ? text.signInAsOperator : text.onlyOperators}>
      <div class="button-row">
        {maySignIn && (
          <button type="button" class="button" onClick={signIn}>
            {shellText().signIn}
          </button>
        )}
        <a class={`button ${maySignIn ? 'second' : ''}`} href="./">
          {shellText().toMarket}
        </a>
      </div>
    </Empty>
  );
}

const screens = [
  { screen: 'operator', name: 'rentals' },
  { screen: 'operator/health', name: 'health' },
  { screen: 'operator/ledger', name: 'ledger' },
] as const;

/** The ways between the operators' screens. */
function Screens() {
  const { path } = useLocation();
  const text = operatorText();
  return (
    <nav aria-label={text.navigation}>
      <ul class="button-row operator-screens">
        {screens.map(({ screen, name }) => (
          <li key={screen}>
            <a
              class="button plain"
              href={screen}
              aria-current={path.replace(/\/$/, '') === pathOf(screen) ? 'page' : undefined}
            >
              {text[name]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
