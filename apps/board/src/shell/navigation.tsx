import { useLocation } from 'preact-iso';
import { destinations } from '../navigation.ts';
import { person } from '../person/person.ts';
import { shellText } from '../shell.messages.ts';
import { Icon } from '../ui/icon.tsx';

/** The ways to the screens: at the foot of phones, in the header of wider windows. */
export function Navigation() {
  const { path } = useLocation();
  const text = shellText();
  const here = new URL(path, document.baseURI).pathname.replace(/\/$/, '');
  return (
    <nav class="nav" aria-label={text.navigation}>
      <ul>
        {destinations
          .filter(({ isFor }) => isFor?.(person.value) ?? true)
          .map(({ screen, icon, name }) => (
            <li key={screen}>
              <a href={screen} aria-current={isHere(screen, here) ? 'page' : undefined}>
                <Icon name={icon} />
                {text[name]}
              </a>
            </li>
          ))}
      </ul>
    </nav>
  );
}

/** A screen below another, such as one rental, belongs to it. The market holds its things. */
function isHere(screen: string, here: string): boolean {
  const there = new URL(screen, document.baseURI).pathname.replace(/\/$/, '');
  if (screen !== './') return here === there || here.startsWith(`${there}/`);
  return here === there || here.startsWith(`${there}/things`);
}
