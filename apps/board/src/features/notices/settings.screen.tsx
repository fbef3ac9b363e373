import { changeNoticeSettings, getNoticeSettings, type NoticeSettings } from '@gdmarket/client';
import { ask, market } from '../../api/ask.ts';
import { useCommand } from '../../api/command.ts';
import { useWatched } from '../../api/watch.ts';
import { Bones } from '../../ui/bones.tsx';
import { Screen } from '../../ui/screen.tsx';
import { say } from '../../ui/toast.tsx';
import { TroubleNote } from '../../ui/trouble-note.tsx';
import { Calendar } from './calendar.tsx';
import './notices.css';
import { SignedInOnly } from '../../ui/signed-in-only.tsx';
import { kindsText, kindWords, type NoticeKind } from './kinds.messages.ts';
import { noticesText } from './notices.messages.ts';

/** How somebody is told: the language, e-mail, and the calendar. */
export function NoticeSettingsScreen() {
  const text = noticesText();
  return (
    <Screen title={text.settings} narrow back={{ to: 'notices', says: text.title }}>
      <SignedInOnly says={noticesText().nobody}>
        <Settings />
      </SignedInOnly>
    </Screen>
  );
}

function Settings() {
  const { value, trouble, set, again } = useWatched('notice settings', async () => ask(getNoticeSettings(market, {})));
  return (
    <div class="stack">
      {trouble !== undefined && <TroubleNote trouble={trouble} again={again} />}
      {value === undefined && trouble === undefined && <Bones />}
      {value !== undefined && (
        <>
          <Language settings={value} take={set} />
          <Email settings={value} take={set} />
          {value.email && <Kinds settings={value} take={set} />}
          <Calendar since={value.calendarSince} again={again} />
        </>
      )}
    </div>
  );
}

interface Part {
  readonly settings: NoticeSettings;
  readonly take: (settings: NoticeSettings) => void;
}

function Language({ settings: { language }, take }: Part) {
  const text = noticesText();
  const other = language === 'ko' ? 'en' : 'ko';
  const change = useChange({ language: other }, take);
  return (
    <fieldset class="card field notice-part">
      <legend>{text.language}</legend>
      {change.trouble !== undefined && <TroubleNote trouble={change.trouble} />}
      {(['ko', 'en'] as const).map((one) => (
        <label key={one} lang={one} class="notice-choice">
          <input type="radio" name="language" checked={one === language} onChange={change.run} />
          {one === 'ko' ? text.korean : text.english}
        </label>
      ))}
    </fieldset>
  );
}

function Email({ settings, take }: Part) {
  const { email, emailAddress, accountAddress, emailStopped, emailAvailable } = settings;
  const text = noticesText();
  const change = useChange({ email: !email }, take);
  const address = emailAddress ?? accountAddress;
  const hint = !emailAvailable ? text.emailNowhere : address === null ? text.emailNone : text.emailTo(address);
  const isPossible = email || (emailAvailable && accountAddress !== null);
  return (
    <div class="card field notice-part">
      {change.trouble !== undefined && <TroubleNote trouble={change.trouble} />}
      <label class="notice-choice">
        <input
          type="checkbox"
          checked={email}
          disabled={!isPossible}
          aria-describedby="notice-email-hint"
          onChange={change.run}
        />
        {text.email}
      </label>
      <p class="quiet small said" id="notice-email-hint">
        {hint}
      </p>
      {emailStopped !== null && <p class="small">{text.emailStopped}</p>}
    </div>
  );
}

/** The kinds that the market knows, in its order. */
const kinds = Object.keys(kindWords.en) as readonly NoticeKind[];

/** Of what somebody gets e-mail: each kind by itself. */
function Kinds({ settings, take }: Part) {
  const text = noticesText();
  return (
    <fieldset class="card field notice-part">
      <legend>{text.kinds}</legend>
      {kinds.map((kind) => (
        <Kind key={kind} kind={kind} settings={settings} take={take} />
      ))}
    </fieldset>
  );
}

function Kind({ kind, settings: { muted }, take }: Part & { readonly kind: NoticeKind }) {
  const isMuted = muted.includes(kind);
  const known = kinds.filter((one) => muted.includes(one));
  const change = useChange({ muted: isMuted ? known.filter((one) => one !== kind) : [...known, kind] }, take);
  return (
    <>
      {change.trouble !== undefined && <TroubleNote trouble={change.trouble} />}
      <label class="notice-choice">
        <input type="checkbox" checked={!isMuted} onChange={change.run} />
        {kindsText()[kind]}
      </label>
    </>
  );
}

function useChange(wish: Parameters<typeof changeNoticeSettings>[1], take: Part['take']) {
  return useCommand(
    JSON.stringify(wish),
    (call) => changeNoticeSettings(market, wish, call),
    (body) => {
      take(body);
      say(noticesText().saved);
    },
  );
}
