import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';

/**
 * Whoever uses the keyboard keeps a place: when what had the focus is gone after a change, such as the button of a row
 * that moved, the title of the screen gets it. Call it where the change is rendered.
 */
export function useKeptFocus(container: RefObject<HTMLElement | null>): void {
  const wasInside = container.current?.contains(document.activeElement) === true;
  useEffect(() => {
    if (wasInside && document.activeElement === document.body)
      document.querySelector('h1')?.focus({ preventScroll: true });
  });
}
