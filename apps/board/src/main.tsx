import { render } from 'preact';
import './styles/index.css';
import { App } from './app.tsx';
import { loadAgainOnce } from './new-version.ts';
import { handOverSessions } from './person/session.ts';
import { renewSilently } from './person/sign-in.ts';
import { routes } from './routes.ts';

// Vite says so of every part that cannot be loaded.
addEventListener('vite:preloadError', loadAgainOnce);

handOverSessions();
// Not awaited at the top: what signing in loads waits for this file itself.
void start();

/** Puts the board in the place of the page's first sight, once it has the code of the screen that the page is for. */
async function start(): Promise<void> {
  const root = document.getElementById('board');
  if (root === null || (await renewSilently())) return;
  const here = routes.find(({ path }) => path === root.dataset.screen)?.component;
  if (here !== undefined && 'preload' in here) await here.preload().catch(() => undefined);
  // A task of its own: between loading the script and this, the browser may paint.
  await new Promise((resolve) => setTimeout(resolve));
  render(<App />, root);
  root.inert = false;
}
