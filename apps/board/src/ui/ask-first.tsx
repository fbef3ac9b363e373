import type { Signal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import type { Command } from '../api/command.ts';
import { shellText } from '../shell.messages.ts';
import { CommandButton } from './command-button.tsx';
import { Dialog } from './dialog.tsx';
import { TroubleNote } from './trouble-note.tsx';

/** A button that asks before its command is sent. `isAsked` says whether the question is open; a success closes it. */
export function AskFirst(props: {
  readonly isAsked: Signal<boolean>;
  readonly opens: string;
  /** How the button looks that opens it; plain, where it is one of several. */
  readonly look?: 'plain' | 'first';
  readonly title: string;
  readonly command: Command;
  readonly does: string;
  /** Called when the question is closed, whatever came of it. */
  readonly onClose?: () => void;
  readonly children: ComponentChildren;
}) {
  const { isAsked, opens, look = 'plain', title, command, does, onClose, children } = props;
  const close = () => {
    isAsked.value = false;
    onClose?.();
  };
  const send = (event: Event) => {
    event.preventDefault();
    void command.run();
  };
  return (
    <>
      <button
        type="button"
        class={look === 'plain' ? 'button plain' : 'button'}
        aria-haspopup="dialog"
        onClick={() => {
          isAsked.value = true;
        }}
      >
        {opens}
      </button>
      <Dialog isOpen={isAsked.value} title={title} onClose={close}>
        <form onSubmit={send}>
          {children}
          {command.trouble !== undefined && <TroubleNote trouble={command.trouble} />}
          <div class="button-row">
            <button type="button" class="button second" onClick={close}>
              {shellText().neverMind}
            </button>
            <CommandButton command={command} label={does} submits />
          </div>
        </form>
      </Dialog>
    </>
  );
}
