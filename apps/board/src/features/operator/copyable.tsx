import { Icon } from '../../ui/icon.tsx';
import { say } from '../../ui/toast.tsx';
import { operatorText } from './operator.messages.ts';

/** An id that people take elsewhere, such as into a search in logs. `name` says what it is. */
export function Copyable({ name, id }: { readonly name: string; readonly id: string }) {
  const text = operatorText();
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(id);
      say(text.copied(name));
    } catch {
      say(text.notCopied);
    }
  };
  return (
    <span class="copyable">
      {name} <code>{id}</code>{' '}
      <button type="button" class="button plain" aria-label={text.copyNamed(`${name} ${id}`)} onClick={copy}>
        <Icon name="copy" />
        {text.copy}
      </button>
    </span>
  );
}
