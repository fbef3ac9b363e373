import { signal } from '@preact/signals';

/** How many notices somebody has not read, as it was last known; the bell shows it. */
export const unread = signal(0);
