import { render } from 'preact';
import './styles/index.css';
import { App } from './app.tsx';
import { renewSilently } from './person/sign-in.ts';

const root = document.getElementById('board');
if (root !== null && !(await renewSilently())) render(<App />, root);
