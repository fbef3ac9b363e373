import { type Signal, useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { keep, kept } from '../kept.ts';

/**
 * What somebody is typing. It comes back after a reload, and after signing in midway, in the same tab. Nothing is kept
 * before they type.
 */
export function useDraft<Draft extends object>(name: string, empty: Draft): { typed: Signal<Draft>; forget(): void } {
  const key = `draft ${name}`;
  const first = useRef(empty).current;
  const before = kept(sessionStorage, key) as Partial<Draft> | undefined;
  const typed = useSignal<Draft>(before === undefined ? first : { ...first, ...before });
  useEffect(() => typed.subscribe((draft) => keep(sessionStorage, key, draft === first ? undefined : draft)), [key]);
  return {
    typed,
    forget() {
      typed.value = first;
    },
  };
}
