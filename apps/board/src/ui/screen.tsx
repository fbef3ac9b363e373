import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { shellText } from '../shell.messages.ts';
import { Icon } from './icon.tsx';

let isFirst = true;

/** A screen: its title in the tab and at its top. Readers begin at the title after each step to another screen. */
export function Screen(props: {
  readonly title: string;
  /** What the tab says in place of the title. */
  readonly tab?: string;
  readonly narrow?: boolean;
  /** The screen above this one, and what it is called. */
  readonly back?: { readonly to: string; readonly says: string };
  /** Beside the title. */
  readonly head?: ComponentChildren;
  readonly children: ComponentChildren;
}) {
  const tab = `${props.tab ?? props.title} · ${shellText().brand}`;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!isFirst) heading.current?.focus({ preventScroll: true });
    isFirst = false;
  }, []);
  useEffect(() => {
    document.title = tab;
  }, [tab]);
  return (
    <div class={props.narrow === true ? 'narrow' : ''}>
      {props.back !== undefined && (
        <a class="back" href={props.back.to}>
          <Icon name="back" />
          {props.back.says}
        </a>
      )}
      <div class="screen-head">
        <h1 ref={heading} tabIndex={-1} class="said">
          {props.title}
        </h1>
        {props.head}
      </div>
      {props.children}
    </div>
  );
}
