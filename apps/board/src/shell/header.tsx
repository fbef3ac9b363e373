import { language, speak } from '../messages/language.ts';
import { shellText } from '../shell.messages.ts';
import { Icon } from '../ui/icon.tsx';
import { Account } from './account.tsx';
import { Navigation } from './navigation.tsx';

/** The name of the market, the language, and whoever has signed in. */
export function Header() {
  const text = shellText();
  const other = language.value === 'ko' ? 'en' : 'ko';
  return (
    <header class="header">
      <div class="header-row">
        <a class="brand" href="./">
          <Leaf />
          {text.brand}
        </a>
        <Navigation />
        <div class="header-end">
          <button type="button" class="button plain" lang={other} onClick={() => speak(other)}>
            <Icon name="language" />
            <span class="wide-only">{text.otherLanguage}</span>
          </button>
          <Account />
        </div>
      </div>
    </header>
  );
}

/** 근대, the chard: two leaves on a stem. */
function Leaf() {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true">
      <rect width="32" height="32" rx="10" fill="currentColor" />
      <g class="brand-leaf">
        <path d="M14.800 27V13.500h2.400V27z" />
        <path d="M15 21C8.500 21 6 16.500 7.500 9.500 13 9.500 16.500 13.500 15 21z" />
        <path d="M17 18.500C16.500 12 19.500 7.500 25.500 6.500 27 13 24 18 17 18.500z" />
      </g>
    </svg>
  );
}
