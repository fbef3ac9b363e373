import type { ComponentType } from 'preact';
import { lazy } from 'preact-iso';
import { MarketScreen } from './features/market/market.screen.tsx';
import { NotLoaded } from './not-loaded.tsx';

/** A screen's code, which is loaded when somebody opens it; it may be gone after a deploy. */
function screen(load: () => Promise<ComponentType>) {
  return lazy(() => load().catch(() => NotLoaded));
}

/**
 * The screens: where each is, below the board's base, and its code, which is loaded when somebody opens it. The market is
 * where people begin: it comes with the board.
 */
export const routes = [
  { path: '', component: MarketScreen },
  {
    path: 'things/:itemNo',
    component: screen(async () => (await import('./features/thing/thing.screen.tsx')).ThingScreen),
  },
  { path: 'near', component: screen(async () => (await import('./features/near/near.screen.tsx')).NearScreen) },
  {
    path: 'rentals',
    component: screen(async () => (await import('./features/rentals/rentals.screen.tsx')).RentalsScreen),
  },
  {
    path: 'rentals/:reservationNo',
    component: screen(async () => (await import('./features/rentals/rental.screen.tsx')).RentalScreen),
  },
  {
    path: 'rentals/:reservationNo/pictures',
    component: screen(async () => (await import('./features/rentals/rental-pictures.screen.tsx')).RentalPicturesScreen),
  },
  { path: 'mine', component: screen(async () => (await import('./features/things/mine.screen.tsx')).MineScreen) },
  {
    path: 'mine/new',
    component: screen(async () => (await import('./features/things/new-thing.screen.tsx')).NewThingScreen),
  },
  {
    path: 'mine/:itemNo/pictures',
    component: screen(async () => (await import('./features/pictures/pictures.screen.tsx')).PicturesScreen),
  },
  {
    path: 'reviews',
    component: screen(async () => (await import('./features/reviews/reviews.screen.tsx')).ReviewsScreen),
  },
  {
    path: 'notices',
    component: screen(async () => (await import('./features/notices/notices.screen.tsx')).NoticesScreen),
  },
  {
    path: 'notices/settings',
    component: screen(async () => (await import('./features/notices/settings.screen.tsx')).NoticeSettingsScreen),
  },
  {
    path: 'operator',
    component: screen(async () => (await import('./features/operator/every-rental.screen.tsx')).EveryRentalScreen),
  },
  {
    path: 'operator/rentals/:reservationNo',
    component: screen(async () => (await import('./features/operator/history.screen.tsx')).RentalHistoryScreen),
  },
  {
    path: 'operator/things/:itemNo',
    component: screen(async () => (await import('./features/operator/history.screen.tsx')).ThingHistoryScreen),
  },
  {
    path: 'operator/health',
    component: screen(async () => (await import('./features/operator/health.screen.tsx')).HealthScreen),
  },
  {
    path: 'operator/ledger',
    component: lazy(async () => (await import('./features/operator/ledger.screen.tsx')).LedgerScreen),
  },
  {
    path: 'signed-in',
    component: screen(async () => (await import('./features/signed-in/signed-in.screen.tsx')).SignedInScreen),
  },
] as const;
