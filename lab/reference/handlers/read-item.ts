/** One function of the reference in a bundle of its own: what `npm run bench` compares our smallest request with. */
export { readItem as handler } from './commands.ts';
