import { Icon } from './icon.tsx';

/** The way up, above a screen's title. */
export function Back({ to, says }: { readonly to: string; readonly says: string }) {
  return (
    <a class="back" href={to}>
      <Icon name="back" />
      {says}
    </a>
  );
}
