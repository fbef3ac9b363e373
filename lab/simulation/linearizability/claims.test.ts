import { describe, expect, it } from 'vitest';
import { type Spoken, says, violations } from './describe-operations.fixture.ts';

const { register, item, reserve, pay, takeBack, lend } = says;

const payingUnknown =
  'Whether the payment was made is not known yet. Pay again shortly: if it was made, it is found, and nothing is charged twice.';
const payingNothing = 'This request charged nothing. Pay again shortly.';
const lendingNothing = 'This request did not hand the item over, and captured nothing. Ask again shortly.';
const lendingUnknown =
  'Whether the item is handed over is not known yet: it is as soon as its payment is captured. Ask again shortly: it is captured once, and nothing is charged twice.';

const toPaid = [register(), reserve(1), pay(1)];

describe('a 503 that says what it means', () => {
  const unknown = 'payment did not answer in time. ';
  const nothing = 'payment is unavailable at the moment and was not asked. ';

  it.each<[string, Spoken[], string[]]>([
    [
      'a payment that is not known, and was made',
      [register(), reserve(1), pay(1, [503, 'payment-unavailable', unknown + payingUnknown]), lend(1)],
      [],
    ],
    [
      'a payment that charged nothing, and was made',
      [register(), reserve(1), pay(1, [503, 'payment-unavailable', nothing + payingNothing]), lend(1)],
      ['payment 1 is not in force (None)'],
    ],
    [
      'a capture that is not known',
      [...toPaid, lend(1, [503, 'payment-unavailable', unknown + lendingUnknown]), takeBack(1, [409, 'item-lent'])],
      [],
    ],
    [
      'a capture that is not known, was made, and is completed by its news',
      [
        ...toPaid,
        lend(1, [503, 'payment-unavailable', unknown + lendingUnknown]),
        item(200, { rentalStatus: 'Renting' }),
      ],
      [],
    ],
    [
      'a capture that was not made, and an item that is lent',
      [
        ...toPaid,
        lend(1, [503, 'payment-unavailable', nothing + lendingNothing]),
        item(200, { rentalStatus: 'Renting' }),
      ],
      ["the item's rentalStatus is NotRenting, not Renting"],
    ],
    [
      'too much contention after payment was asked, and paid',
      [register(), reserve(1), pay(1, [503, 'too-much-contention']), lend(1)],
      [],
    ],
  ])('%s', (_, said, reasons) => {
    expect(violations(...said)).toEqual(reasons.map((reason) => expect.stringContaining(reason)));
  });

  it('is shown with what it denied', () => {
    const [text] = violations(
      register(),
      reserve(1),
      pay(1, [503, 'payment-unavailable', nothing + payingNothing]),
      lend(1),
    );
    expect(text).toContain('it was said that this changed nothing: c3: PATCH /reservations/1');
  });
});
