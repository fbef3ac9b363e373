import type { ShownPicture } from '@gdmarket/client';
import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import { pictureOf } from './picture-of.ts';

/** Shapes overlap a little: otherwise the ground shows between two of the same colour. */
const OVERLAP = 1.006;

/** Where a picture of a thing is. */
export function addressOf(itemNo: number, pictureNo: number): string {
  return `../items/${itemNo}/pictures/${pictureNo}`;
}

/** The picture of a thing beside its name: its owner's, or a drawn one, which says nothing that the name does not. */
export function Picture({
  itemNo,
  shown,
}: {
  readonly itemNo: number;
  readonly shown?: ShownPicture | null | undefined;
}) {
  const missing = useSignal<number | undefined>(undefined);
  if (shown === null || shown === undefined || missing.value === shown.pictureNo) return <Drawn itemNo={itemNo} />;
  const { pictureNo, width, height, alt } = shown;
  return (
    <img
      class="picture"
      src={addressOf(itemNo, pictureNo)}
      alt={alt ?? ''}
      width={width}
      height={height}
      loading="lazy"
      decoding="async"
      onError={() => {
        missing.value = pictureNo;
      }}
    />
  );
}

function Drawn({ itemNo }: { readonly itemNo: number }) {
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
