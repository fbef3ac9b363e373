import { shellText } from '../shell.messages.ts';

/** Below every screen. */
export function Footer() {
  return (
    <footer class="footer">
      <a href="../docs">{shellText().forDevelopers}</a>
    </footer>
  );
}
