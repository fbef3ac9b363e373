import type { ComponentChildren } from 'preact';
import { LocationProvider } from 'preact-iso';
import { Footer } from './shell/footer.tsx';
import { Header } from './shell/header.tsx';
import { OfflineNote } from './shell/offline-note.tsx';
import { Skip } from './shell/skip.tsx';
import { Toasts } from './ui/toast.tsx';

/** Links that climb out of the board, or leave the market, are the browser's. */
const IN_THE_BOARD = /^(?!\.\.\/|\/|\w+:)/;

/** What is around every screen. */
export function Frame({ children }: { readonly children: ComponentChildren }) {
  return (
    <LocationProvider scope={IN_THE_BOARD}>
      <Skip />
      <Header />
      <main class="main" id="main" tabIndex={-1}>
        <OfflineNote />
        {children}
      </main>
      <Footer />
      <Toasts />
    </LocationProvider>
  );
}
