import { type Signal, useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { keep, kept } from '../kept.ts';

/** What somebody is typing. It comes back after a reload, and after signing in midway, in the same tab. */
export function useDraft<Draft extends object>(name: string, empty: Draft): { typed: Signal<Draft>; forget(): void } {
  const key = `draft ${name}`;
  const typed = useSignal<Draft>({ ...empty, ...(kept(sessionStorage, key) as Partial<Draft> | undefined) });
  useEffect(() => typed.subscribe((draft) => keep(sessionStorage, key, draft === empty ? undefined : draft)), [key]);
  return {
    typed,
    forget() {
      typed.value = empty;
    },
  };
}
