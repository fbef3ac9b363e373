import { knownSettings } from '../../api/settings.ts';
import { person } from '../../person/person.ts';
import { Bones } from '../../ui/bones.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Screen } from '../../ui/screen.tsx';
import './things.css';
import { MadeHere, Owned } from './my-things.tsx';
import { Nobody } from './nobody.tsx';
import { thingsText } from './things.messages.ts';

/** What somebody lends: each thing with its reservation, payment, rental and score, and what can be done next. */
export function MineScreen() {
  const text = thingsText();
  const who = person.value;
  const isNobody = who?.hasAccount !== true && knownSettings.value?.mode === 'required';
  const listNew = (
    <a class="button" href="mine/new">
      <Icon name="add" />
      {text.listNew}
    </a>
  );
  return (
    <Screen title={text.title} head={isNobody ? undefined : listNew}>
      {isNobody && <Nobody />}
      {who?.hasAccount !== true && knownSettings.value === undefined && <Bones />}
      {who?.hasAccount === true && <Owned key={who.customerId} ownerId={who.customerId} />}
      {who?.hasAccount !== true && knownSettings.value?.mode === 'open' && <MadeHere />}
    </Screen>
  );
}
