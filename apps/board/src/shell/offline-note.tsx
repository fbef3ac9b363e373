import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { shellText } from '../shell.messages.ts';

/** Says so while the browser is offline. */
export function OfflineNote() {
  const isOffline = useSignal(!navigator.onLine);
  useEffect(() => {
    const look = () => {
      isOffline.value = !navigator.onLine;
    };
    addEventListener('online', look);
    addEventListener('offline', look);
    return () => {
      removeEventListener('online', look);
      removeEventListener('offline', look);
    };
  }, []);
  return <div role="status">{isOffline.value && <p class="note offline">{shellText().offline}</p>}</div>;
}
