import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './icon.tsx';

/** Nothing to show: a sentence, and a way on. */
export function Empty(props: {
  readonly icon: IconName;
  readonly says: string;
  readonly children?: ComponentChildren;
}) {
  return (
    <div class="empty">
      <Icon name={props.icon} />
      <p>{props.says}</p>
      {props.children}
    </div>
  );
}
