import { Circuits } from './circuits.tsx';
import { DeadLetters } from './dead-letters.tsx';
import { operatorText } from './operator.messages.ts';
import { OperatorsOnly } from './operators-only.tsx';
import { Settings } from './settings.tsx';

/** How the market is: what it could not process, its circuits, its settings. Each is asked for by itself. */
export function HealthScreen() {
  return (
    <OperatorsOnly title={operatorText().health}>
      <DeadLetters />
      <Circuits />
      <Settings />
    </OperatorsOnly>
  );
}
