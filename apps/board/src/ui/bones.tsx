import { shellText } from '../shell.messages.ts';

/** Cards that have not come yet. */
export function CardBones({ count }: { readonly count: number }) {
  return (
    <>
      <p class="for-readers" role="status">
        {shellText().loading}
      </p>
      <ul class="cards" aria-hidden="true">
        {Array.from({ length: count }, (_, index) => (
          <li key={index} class="card">
            <div class="bone square" />
            <div class="stack card-text">
              <div class="bone line" />
              <div class="bone line short" />
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}

/** A screen that has not come yet. */
export function Bones() {
  return (
    <div class="stack">
      <p class="for-readers" role="status">
        {shellText().loading}
      </p>
      <div class="card bone-block" aria-hidden="true">
        <div class="bone line" />
        <div class="bone line short" />
        <div class="bone line" />
      </div>
    </div>
  );
}
