import { ErrorBoundary, Route, Router } from 'preact-iso';
import { Frame } from './frame.tsx';
import { NotFound } from './not-found.tsx';
import { pathOf } from './place.ts';
import { routes } from './routes.ts';

/** The board: the frame, and in it the screen that the address names. */
export function App() {
  return (
    <Frame>
      <ErrorBoundary>
        <Router>
          {routes.map(({ path, component }) => (
            <Route key={path} path={pathOf(path)} component={component} />
          ))}
          <Route default component={NotFound} />
        </Router>
      </ErrorBoundary>
    </Frame>
  );
}
