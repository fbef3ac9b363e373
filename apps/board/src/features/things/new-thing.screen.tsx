import { registerItem } from '@gdmarket/client';
import { useLocation } from 'preact-iso';
import { market } from '../../api/ask.ts';
import { useCommand } from '../../api/command.ts';
import { knownSettings } from '../../api/settings.ts';
import { person } from '../../person/person.ts';
import { signIn } from '../../person/sign-in.ts';
import { pathOf } from '../../place.ts';
import { CommandButton } from '../../ui/command-button.tsx';
import { useDraft } from '../../ui/draft.ts';
import { Screen } from '../../ui/screen.tsx';
import { say } from '../../ui/toast.tsx';
import { TroubleNote } from '../../ui/trouble-note.tsx';
import './things.css';
import { placeOf } from './place-of.ts';
import { priceOf } from './price-of.ts';
import { remember } from './remembered.ts';
import { NO_RULES, rulesOf } from './rules-of.ts';
import { withSeen } from './seen.ts';
import { ThingFields, type TypedThing } from './thing-fields.tsx';
import { thingFormText } from './thing-form.messages.ts';
import { thingsText } from './things.messages.ts';

const NOTHING: TypedThing = { itemName: '', itemPrice: '', itemPlace: '', rules: NO_RULES };

/** Lists a thing. What is typed stays, also when somebody signs in midway. */
export function NewThingScreen() {
  const { route } = useLocation();
  const { typed, forget } = useDraft('new thing', NOTHING);
  const text = thingFormText();
  const itemName = typed.value.itemName.trim();
  const itemPrice = priceOf(typed.value.itemPrice) ?? 0;
  // A draft may be from before a rule was there.
  const shown = { ...NOTHING, ...typed.value, rules: { ...NO_RULES, ...typed.value.rules } };
  const wish = { itemName, itemPrice, ...rulesOf(shown.rules), ...placeOf(shown.itemPlace) };
  const hasAccount = person.value?.hasAccount === true;
  const wantsSignIn = !hasAccount && knownSettings.value?.mode === 'required';
  const command = useCommand(
    JSON.stringify(wish),
    (call) => registerItem(market, wish, call),
    ({ itemNo }) => {
      forget();
      remember((seen) => withSeen(seen, [itemNo]));
      say(text.listed(itemName));
      route(pathOf('mine'));
    },
  );
  const send = (event: Event) => {
    event.preventDefault();
    void command.run();
  };
  return (
    <Screen title={text.title} back={{ to: 'mine', says: thingsText().title }} narrow>
      <form class="card stack thing-form" onSubmit={send}>
        <ThingFields
          typed={shown}
          isPlaced={false}
          type={(thing) => {
            typed.value = thing;
          }}
        />
        {command.trouble !== undefined && <TroubleNote trouble={command.trouble} />}
        {wantsSignIn ? (
          <button type="button" class="button wide" onClick={signIn}>
            {text.signInToList}
          </button>
        ) : (
          <CommandButton command={command} label={text.list} look="wide" submits />
        )}
        <p class="quiet small">{hasAccount || wantsSignIn ? text.howItGoes : text.withoutAccount}</p>
      </form>
    </Screen>
  );
}
