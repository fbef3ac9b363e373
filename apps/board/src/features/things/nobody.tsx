import { signIn } from '../../person/sign-in.ts';
import { shellText } from '../../shell.messages.ts';
import { Empty } from '../../ui/empty.tsx';
import { thingsText } from './things.messages.ts';

/** Nobody has signed in: who has things sees them then. */
export function Nobody() {
  return (
    <Empty icon="person" says={thingsText().nobody}>
      <button type="button" class="button" onClick={signIn}>
        {shellText().signIn}
      </button>
    </Empty>
  );
}
