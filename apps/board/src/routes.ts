import { lazy } from 'preact-iso';
import { MarketScreen } from './features/market/market.screen.tsx';

/**
 * The screens: where each is, below the board's base, and its code, which is loaded when somebody opens it. The market is
 * where people begin: it comes with the board.
 */
export const routes = [
  { path: '', component: MarketScreen },
  {
    path: 'things/:itemNo',
    component: lazy(async () => (await import('./features/thing/thing.screen.tsx')).ThingScreen),
  },
  {
    path: 'rentals',
    component: lazy(async () => (await import('./features/rentals/rentals.screen.tsx')).RentalsScreen),
  },
  {
    path: 'rentals/:reservationNo',
    component: lazy(async () => (await import('./features/rentals/rental.screen.tsx')).RentalScreen),
  },
  { path: 'mine', component: lazy(async () => (await import('./features/things/mine.screen.tsx')).MineScreen) },
  {
    path: 'mine/new',
    component: lazy(async () => (await import('./features/things/new-thing.screen.tsx')).NewThingScreen),
  },
  {
    path: 'reviews',
    component: lazy(async () => (await import('./features/reviews/reviews.screen.tsx')).ReviewsScreen),
  },
  {
    path: 'operator',
    component: lazy(async () => (await import('./features/operator/every-rental.screen.tsx')).EveryRentalScreen),
  },
  {
    path: 'operator/rentals/:reservationNo',
    component: lazy(async () => (await import('./features/operator/history.screen.tsx')).RentalHistoryScreen),
  },
  {
    path: 'operator/things/:itemNo',
    component: lazy(async () => (await import('./features/operator/history.screen.tsx')).ThingHistoryScreen),
  },
  {
    path: 'operator/health',
    component: lazy(async () => (await import('./features/operator/health.screen.tsx')).HealthScreen),
  },
  {
    path: 'signed-in',
    component: lazy(async () => (await import('./features/signed-in/signed-in.screen.tsx')).SignedInScreen),
  },
] as const;
