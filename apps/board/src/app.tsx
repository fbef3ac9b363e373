import { ErrorBoundary, LocationProvider, Route, Router } from 'preact-iso';
import { NotFound } from './not-found.tsx';
import { pathOf } from './place.ts';
import { routes } from './routes.ts';
import { Footer } from './shell/footer.tsx';
import { Header } from './shell/header.tsx';
import { OfflineNote } from './shell/offline-note.tsx';
import { Skip } from './shell/skip.tsx';
import { Toasts } from './ui/toast.tsx';

/** Links that climb out of the board, or leave the market, are the browser's. */
const IN_THE_BOARD = /^(?!\.\.\/|\/|\w+:)/;

/** The board: the frame, and in it the screen that the address names. */
export function App() {
  return (
    <LocationProvider scope={IN_THE_BOARD}>
      <Skip />
      <Header />
      <main class="main" id="main" tabIndex={-1}>
        <OfflineNote />
        <ErrorBoundary>
          <Router>
            {routes.map(({ path, component }) => (
              <Route key={path} path={pathOf(path)} component={component} />
            ))}
            <Route default component={NotFound} />
          </Router>
        </ErrorBoundary>
      </main>
      <Footer />
      <Toasts />
    </LocationProvider>
  );
}
