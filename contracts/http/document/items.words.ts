import type { FieldWords } from './field-words.ts';

/** Where an owner says that an item is. */
function placeIn(schema: string): FieldWords {
  return {
    [`${schema}.latitude`]: {
      description:
        'Exactly where the item is, in degrees. Others see only the middle of a square of 150 m, until they have paid. With `longitude`.',
      example: 37.55631,
    },
    [`${schema}.longitude`]: { description: 'See `latitude`.', example: 126.92364 },
    [`${schema}.neighbourhood`]: {
      description:
        'Its neighbourhood, in Korean or Latin letters: without degrees, nobody learns more. `none` takes the place away.',
      example: '연남동',
    },
  };
}

/** The words of items. */
export const itemWords: FieldWords = {
  itemNo: { description: 'The number of an item.', example: 1 },
  itemName: {
    description: 'What the owner calls the item: 1 to 100 characters as people count them.',
    example: 'Camera',
  },
  itemPrice: { description: 'What one rental, or one day of it, costs, in whole units of the currency.', example: 100 },
  priceUnit: { description: 'What the price is for: a whole rental, or each day of it.', example: 'Rental' },
  minDays: { description: 'The shortest rental, in days; null when the owner does not say.', example: null },
  maxDays: { description: 'The longest rental, in days; null when the owner does not say: 90 then.', example: null },
  daysBetween: {
    description:
      'How many days the owner needs between two rentals: after a booking, and after the day on which the item came back.',
    example: 0,
  },
  blockedDays: {
    description: 'Days on which nobody can have the item, both ends included; 20 spans at most.',
    example: [{ from: '2026-12-24', to: '2026-12-26' }],
  },
  bookedDays: { description: 'Days for which the item is reserved, both ends included.', example: [] },
  returnedOn: {
    description: 'When the item came back, while the owner needs days after that; absent otherwise.',
    example: '2026-12-24',
  },
  bookings: {
    description:
      'The reservations of these days, in their order: for those who may hand it over. Absent when there are none.',
    example: [],
  },
  deposit: {
    description: 'What the owner has reserved beside the payment until the item is back; absent for nothing.',
    example: 200,
  },
  'RegisterItem.deposit': {
    description: 'What is reserved beside the payment until the item is back, in whole units of the currency.',
    example: 200,
  },
  lateFee: {
    description:
      'What each day costs by which the item comes back late, out of the deposit and at most that; absent for nothing.',
    example: 20,
  },
  'RegisterItem.lateFee': {
    description:
      'What each late day costs, in whole units of the currency. Not more than the deposit, out of which the owner may keep it.',
    example: 20,
  },
  'ReplaceItem.lateFee': { description: 'See `RegisterItem.lateFee`; 0 takes it back.', example: 20 },
  'ChangeItem.lateFee': { description: 'See `RegisterItem.lateFee`; 0 takes it back.', example: 20 },
  'ReplaceItem.deposit': { description: 'See `RegisterItem.deposit`; 0 takes it back.', example: 200 },
  'ChangeItem.deposit': { description: 'See `RegisterItem.deposit`; 0 takes it back.', example: 200 },
  'RegisterItem.minDays': { description: 'The shortest rental, in days.', example: 1 },
  'ReplaceItem.minDays': { description: 'The shortest rental, in days; 1 takes the rule back.', example: 1 },
  'ChangeItem.minDays': { description: 'The shortest rental, in days; 1 takes the rule back.', example: 1 },
  'RegisterItem.maxDays': { description: 'The longest rental, in days.', example: 14 },
  'ReplaceItem.maxDays': { description: 'The longest rental, in days; 90 takes the rule back.', example: 14 },
  'ChangeItem.maxDays': { description: 'The longest rental, in days; 90 takes the rule back.', example: 14 },
  itemStatus: { description: 'Whether the item can be reserved.', example: 'Rentable' },
  rentalStatus: { description: 'Where the item is.', example: 'NotRenting' },
  latitude: {
    description:
      'About where the item is, in degrees: the middle of a square of 150 m; null when its owner did not say.',
    example: 37.5566,
  },
  longitude: { description: 'See `latitude`.', example: 126.9236 },
  neighbourhood: {
    description:
      'The neighbourhood that the owner named, in Latin letters; null for none. `/neighbourhoods` lists them.',
    example: null,
  },
  ...placeIn('RegisterItem'),
  ...placeIn('ChangeItem'),
  ...placeIn('ReplaceItem'),
  ownerId: { description: 'The number of the person who owns the item; null when nobody does.', example: null },
  'Item.reservationNo': {
    description: 'The reservation that it is held or lent for; null when it is free.',
    example: null,
  },
};
