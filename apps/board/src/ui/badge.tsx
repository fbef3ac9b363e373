import { Icon } from './icon.tsx';

/** What a state looks like. */
export type Look = 'free' | 'held' | 'lent' | 'over' | 'wrong';

/** A state: its icon and its word. */
export function Badge({ look, children }: { readonly look: Look; readonly children: string }) {
  return (
    <span class={`badge ${look}`}>
      <Icon name={look} />
      {children}
    </span>
  );
}
