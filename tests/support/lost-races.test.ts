import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createItemContainer } from '#functions/item/container.ts';
import { createPaymentContainer } from '#functions/payment/container.ts';
import { createReservationContainer } from '#functions/reservation/container.ts';
import { createReviewContainer } from '#functions/review/container.ts';
import { pause } from '#shared/composition/clock.ts';

const variables = {
  TABLE_NAME: 'any',
  NUMBER_BLOCK_SIZE: 1,
  HOLD_PARAMETER: '/any',
  HOLD_SETTINGS_MAX_AGE_MS: 1_000,
  METRICS_NAMESPACE: 'any',
};

// Nothing here may reach AWS.
beforeEach(() => {
  vi.stubEnv('AWS_ENDPOINT_URL', 'http://127.0.0.1:9');
});

afterEach(() => {
  vi.unstubAllEnvs();
});

it.each([createItemContainer, createReservationContainer, createPaymentContainer, createReviewContainer])(
  'where races are lost for real, whoever lost one waits: $name',
  (create) => {
    expect(create(variables).pause).toBe(pause);
  },
);
