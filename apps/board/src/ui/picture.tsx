import { useMemo } from 'preact/hooks';
import { pictureOf } from './picture-of.ts';

/** Shapes overlap a little: otherwise the ground shows between two of the same colour. */
const OVERLAP = 1.006;

/** The drawn picture of a thing. It says nothing that its name does not. */
export function Picture({ itemNo }: { readonly itemNo: number }) {
  const { ground, shapes } = useMemo(() => pictureOf(itemNo), [itemNo]);
  return (
    <svg class="picture" viewBox="0 0 400 300" preserveAspectRatio="xMidYMid slice" aria-hidden="true">
      <rect class={ground} width="400" height="300" />
      {shapes.map(({ path, color, column, row }) => (
        <path
          key={`${column} ${row}`}
          class={color}
          d={path}
          transform={`translate(${column * 100} ${row * 100}) scale(${OVERLAP})`}
        />
      ))}
    </svg>
  );
}
