import { kindOf, type StageName } from './stage-name.ts';

/** Whether people have to sign in: in an `open` market anybody may use what nobody owns. */
export type SignIn = 'open' | 'required';

/** The word that opens a stage with real people. */
const ON_PURPOSE = 'open-to-everybody';

/**
 * Whether people have to sign in, from CDK context `signIn`. Without it a local stage is open, and all others require
 * it. A prod stage opens only for a word that nobody types by mistake. Throws a sentence that names the choices.
 */
export function signInOf(name: StageName, wanted: unknown): SignIn {
  const kind = kindOf(name);
  switch (wanted) {
    case undefined:
      return kind === 'local' ? 'open' : 'required';
    case 'required':
      return 'required';
    case ON_PURPOSE:
      return 'open';
    case 'open':
      if (kind !== 'prod') return 'open';
      throw new Error(
        `Stage ${name} would let everybody change, and see, what nobody owns. If you want that, say -c signIn=${ON_PURPOSE}.`,
      );
    default:
      throw new Error(`-c signIn=… must be open, required or ${ON_PURPOSE}, not ${String(wanted)}`);
  }
}
