import type { MessageContext } from '#shared/domain/message-context.ts';
import type { FileNotes } from '#shared/files/file-store.ts';

/** What the form of an upload says about its file: who asked for it in which request, and what it shows. */
export function notesOf({ correlationId, actor }: MessageContext, alt: string | undefined): FileNotes {
  return {
    'correlation-id': correlationId,
    ...(actor && { [actor.isOperator ? 'operator' : 'person']: String(actor.customerId) }),
    ...(alt !== undefined && { alt }),
  };
}

/** What {@link notesOf} said. Nobody else can have written it: the form is signed. */
export function readNotes(notes: FileNotes, causationId: string) {
  const { 'correlation-id': correlationId = causationId, alt, person, operator } = notes;
  const who = operator ?? person;
  const actor = who === undefined ? {} : { actor: { customerId: Number(who), isOperator: operator !== undefined } };
  const context: MessageContext = { correlationId, causationId, ...actor };
  return { context, alt };
}
