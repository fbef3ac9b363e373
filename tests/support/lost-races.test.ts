import { expect, it } from 'vitest';
import { createItemContainer } from '../../functions/item/container.ts';
import { createPaymentContainer } from '../../functions/payment/container.ts';
import { createReservationContainer } from '../../functions/reservation/container.ts';
import { createReviewContainer } from '../../functions/review/container.ts';
import { pause } from '../../functions/shared/composition/clock.ts';

const variables = { TABLE_NAME: 'any', NUMBER_BLOCK_SIZE: 1 };

it.each([createItemContainer, createReservationContainer, createPaymentContainer, createReviewContainer])(
  'where races are lost for real, whoever lost one waits: $name',
  (create) => {
    expect(create(variables).pause).toBe(pause);
  },
);
