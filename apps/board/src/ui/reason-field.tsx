import { LineField } from './line-field.tsx';

/** Why somebody ends another's reservation: a line that the other reads. */
export function ReasonField(props: {
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  readonly type: (reason: string) => void;
}) {
  return <LineField id="reason" autocomplete="off" {...props} />;
}
