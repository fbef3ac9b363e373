import type { Person } from './person/person.ts';
import type { IconName } from './ui/icon.tsx';

/** A screen that every other leads to. */
export interface Destination {
  /** Below the board's base. */
  readonly screen: string;
  readonly icon: IconName;
  /** Its name in `shell.messages.ts`. */
  readonly name: 'market' | 'rentals' | 'things' | 'reviews' | 'operator';
  /** Whether this person finds it; everybody does without it. */
  readonly isFor?: (person: Person | undefined) => boolean;
}

/** In the order in which people see them. */
export const destinations: readonly Destination[] = [
  { screen: './', icon: 'market', name: 'market' },
  { screen: 'rentals', icon: 'rentals', name: 'rentals' },
  { screen: 'mine', icon: 'things', name: 'things' },
  { screen: 'reviews', icon: 'reviews', name: 'reviews' },
  { screen: 'operator', icon: 'operator', name: 'operator', isFor: (who) => who?.isOperator === true },
];
