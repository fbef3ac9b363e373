import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import type { Watched } from '../../api/watch.ts';
import { Bones } from '../../ui/bones.tsx';
import { TroubleNote } from '../../ui/trouble-note.tsx';

/** A part of a screen that is watched by itself: a trouble of one part hides no other. */
export function Part<T>(props: {
  readonly title: string;
  readonly watched: Watched<T>;
  readonly children: (value: T) => ComponentChildren;
}) {
  const { title, watched, children } = props;
  const { value, trouble, again } = watched;
  const heading = useId();
  return (
    <section class="stack operator-part" aria-labelledby={heading}>
      <h2 id={heading}>{title}</h2>
      {trouble !== undefined && <TroubleNote trouble={trouble} again={again} />}
      {value === undefined && trouble === undefined && <Bones />}
      {value !== undefined && children(value)}
    </section>
  );
}
