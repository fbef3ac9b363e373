import { Icon } from './icon.tsx';

/** A field to search by name. `change` is called when people leave the field or press Enter, `type` at each letter. */
export function SearchField(props: {
  readonly label: string;
  readonly value: string;
  readonly type: (typed: string) => void;
  readonly change?: () => void;
}) {
  const { label, value, type, change } = props;
  return (
    <div class="search">
      <Icon name="search" />
      <input
        class="input"
        type="search"
        aria-label={label}
        placeholder={label}
        value={value}
        onInput={({ currentTarget }) => type(currentTarget.value)}
        {...(change && { onChange: change })}
      />
    </div>
  );
}
