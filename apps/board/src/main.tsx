import { render } from 'preact';
import './styles/index.css';
import { App } from './app.tsx';
import { renewSilently } from './person/sign-in.ts';

// Not awaited at the top: what signing in loads waits for this file itself.
void start();

async function start(): Promise<void> {
  const root = document.getElementById('board');
  if (root !== null && !(await renewSilently())) render(<App />, root);
}
