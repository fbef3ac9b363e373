import type { Command } from '../api/command.ts';
import { waitOf } from '../messages/formats.ts';
import { shellText } from '../shell.messages.ts';

/** The button of a command. It stays where it is while the command is under way, and says when it may be tried again. */
export function CommandButton(props: {
  readonly command: Command;
  readonly label: string;
  /** `second` and `plain` stand back. */
  readonly look?: 'second' | 'plain' | 'wide';
  /** A button of a form sends the form, which runs the command. */
  readonly submits?: boolean;
}) {
  const { command, label, look = '', submits = false } = props;
  const { isRunning, secondsToWait, run } = command;
  return (
    <button
      type={submits ? 'submit' : 'button'}
      class={`button ${look}`}
      aria-disabled={isRunning || secondsToWait > 0}
      aria-busy={isRunning}
      onClick={submits ? undefined : run}
    >
      {secondsToWait > 0 ? shellText().againIn(waitOf(secondsToWait)) : label}
    </button>
  );
}
