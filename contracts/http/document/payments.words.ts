import type { FieldWords } from './field-words.ts';

/** The words of payments. */
export const paymentWords: FieldWords = {
  'Payment.deposit': {
    description:
      'The deposit beside it: its `amount` and `status`. Its owner may keep of it until `keepBy`: `kept` says how much, `reason` why. `daysLate` and `lateFeeDue` when it came back late. `Lapsed`: there is none any more, and nothing was kept. Only those who signed in as its renter or owner, and operators, read the `reason`; it is null for others. Absent without a deposit, and once the payment is cancelled.',
    example: { amount: 200, status: 'Keepable', keepBy: '2026-12-28T10:00:00.000Z', kept: null, reason: null },
  },
  'KeepDeposit.depositKept': { description: 'How much of the deposit the owner keeps.', example: 50 },
  'KeepDeposit.reason': { description: 'Why, for the renter: 1 to 100 characters.', example: 'The lens is scratched' },
  paymentStatus: { description: 'Whether the money of the renter is in force.', example: 'NotPaid' },
  paymentNo: { description: 'The number of a payment: that of its reservation.', example: 1 },
  refundStatus: {
    description:
      'Whether the money of a cancelled payment is back. Null when there is none to give back: nothing is taken of a payment that lapsed.',
    example: null,
  },
  lapsed: {
    description:
      'True when the provider let the payment lapse before the hand-over: nothing was taken. Absent otherwise.',
    example: true,
  },
  'Payment.itemPrice': {
    description: 'What is charged in all, as `total`: the original’s name for it. It is not the price of a day.',
    example: 300,
  },
  'Payment.total': {
    description: 'What is charged in all: the price of the rental, or price × days.',
    example: 300,
  },
  'Payment.status': { description: 'What has become of the money.', example: 'Approved' },
};
