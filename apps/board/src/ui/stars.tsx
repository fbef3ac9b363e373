import { numberOf } from '../messages/formats.ts';
import { inLanguages } from '../messages/in-languages.ts';

const starsText = inLanguages({
  ko: { of: (score: string) => `별점 5점 중 ${score}점` },
  en: { of: (score: string) => `Score ${score} of 5` },
});

/** A score from 1 to 5. */
export function Stars({ score }: { readonly score: number }) {
  const shown = numberOf(score, 1);
  return (
    <span class="stars">
      <svg viewBox="0 0 24 24" aria-hidden="true">
        <path
          fill="currentColor"
          d="M12 2.500l2.900 6 6.600.9-4.800 4.600 1.200 6.500L12 17.300l-5.900 3.200 1.200-6.500L2.500 9.400l6.600-.9z"
        />
      </svg>
      <span aria-hidden="true">{shown}</span>
      <span class="for-readers">{starsText().of(shown)}</span>
    </span>
  );
}
