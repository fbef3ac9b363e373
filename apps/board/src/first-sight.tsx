import { renderToString } from 'preact-render-to-string';
import { MarketScreen, readNewest } from './features/market/market.screen.tsx';
import { Frame } from './frame.tsx';
import { routes } from './routes.ts';
import { shellText } from './shell.messages.ts';
import { Bones } from './ui/bones.tsx';

/** The screens: their paths, as `routes.ts` has them, and what loads their code, if it does not come with the board. */
export const screens = routes.map(({ path, component }) => ({
  path,
  ...('preload' in component && { preload: component.preload }),
}));

/** What the tab says until a screen says more. */
export const tab: string = shellText().brand;

/**
 * The markup of the screen at `location`, as it is before anything was read: of the market whole, of others the frame.
 * Asks the market what this screen asks first, if that needs no code of its own.
 */
export function firstSight(path: string | undefined): string {
  if (path === '') void readNewest(new URLSearchParams(location.search).get('free') === 'yes');
  return renderToString(<Frame>{path === '' ? <MarketScreen /> : <Bones />}</Frame>);
}
