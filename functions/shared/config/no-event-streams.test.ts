import * as replaced from '@smithy/core/event-streams';
import { expect, it } from 'vitest';
import { eventStreamSerdeProvider } from './no-event-streams.ts';

it('has the name that the SDK asks for, and says what is missing', () => {
  expect(replaced.eventStreamSerdeProvider).toBeTypeOf('function');
  expect(eventStreamSerdeProvider).toThrow('without event streams');
});
