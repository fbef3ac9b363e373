import { reviewText } from './review.messages.ts';

const SCORES = [1, 2, 3, 4, 5];

/** A score from 1 to 5 as stars. Arrow keys choose. */
export function ScoreField({ score, choose }: { readonly score: number; choose(score: number): void }) {
  const text = reviewText();
  return (
    <fieldset class="score-field">
      <legend>{text.score}</legend>
      <div class="score-stars">
        {SCORES.map((one) => (
          <label key={one} class={one <= score ? 'lit' : ''}>
            <input
              class="for-readers"
              type="radio"
              name="score"
              required
              value={one}
              checked={one === score}
              onChange={() => choose(one)}
            />
            <svg viewBox="0 0 24 24" aria-hidden="true">
              <path d="M12 2.500l2.900 6 6.600.9-4.800 4.600 1.200 6.500L12 17.300l-5.900 3.200 1.200-6.500L2.500 9.400l6.600-.9z" />
            </svg>
            <span class="for-readers">{text.stars(one)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
