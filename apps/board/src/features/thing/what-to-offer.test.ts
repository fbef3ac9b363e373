import type { ItemInfo } from '@gdmarket/client';
import { expect, it } from 'vitest';
import type { Person } from '../../person/person.ts';
import { whatToOffer } from './what-to-offer.ts';

const free: ItemInfo = {
  itemNo: 1,
  ownerId: 10,
  itemName: 'Camera',
  itemStatus: 'Rentable',
  itemPrice: 100,
  latitude: null,
  longitude: null,
  neighbourhood: null,
  reservationNo: null,
  rentalStatus: null,
  customerId: null,
  customerName: null,
  paymentStatus: null,
  priceUnit: 'Rental',
  minDays: null,
  maxDays: null,
  daysBetween: 0,
  blockedDays: [],
  bookedDays: [],
  dueOn: null,
  overdue: false,
  payBy: null,
  picture: null,
  score: null,
  _links: { self: { href: '' }, itemInfo: { href: '' } },
};
const person = (customerId: number, hasAccount = true): Person => ({
  customerId,
  name: undefined,
  hasAccount,
  isOperator: false,
});
const lentForDays: ItemInfo = {
  ...free,
  ...{ itemStatus: 'NotRentable', rentalStatus: 'Renting', reservationNo: 5, customerId: 7, dueOn: '2026-12-24' },
};
const held: ItemInfo = { ...free, itemStatus: 'NotRentable', reservationNo: 5, customerId: 7 };

it.each([
  ['somebody signed in', free, person(7), 'required', 'reserve'],
  ['somebody signed in, where nobody has to', free, person(7), 'open', 'reserve'],
  ['nobody, where everybody signs in', free, undefined, 'required', 'sign-in'],
  ['nobody, where nobody has to', free, undefined, 'open', 'reserve-with-name'],
  ['a guest', free, person(7, false), 'open', 'reserve-with-name'],
  ['a guest of before, where everybody signs in now', free, person(7, false), 'required', 'sign-in'],
  ['its owner', free, person(10), 'required', 'own-thing'],
  ['a guest with the number of its owner', free, person(10, false), 'open', 'reserve-with-name'],
  ['its renter', held, person(7), 'required', 'own-reservation'],
  ['somebody else', held, person(8), 'required', 'wait-reserved'],
  ['somebody else, while it is lent', { ...held, rentalStatus: 'Renting' }, person(8), 'open', 'wait-lent'],
  ['somebody else, while it is lent for days', lentForDays, person(8), 'open', 'reserve'],
  ['who has it', lentForDays, person(7), 'required', 'own-reservation'],
  ['nobody, while it is lent for days', lentForDays, undefined, 'required', 'sign-in'],
  ['anybody, once it is gone', { ...free, itemStatus: 'Deleted' }, person(7), 'open', 'gone'],
] as const)('offers %s what fits', (_, thing, who, mode, offer) => {
  expect(whatToOffer(thing, who, mode)).toBe(offer);
});

it('lets somebody reserve again what they had reserved before', () => {
  expect(whatToOffer({ ...held, itemStatus: 'Rentable' }, person(7), 'required')).toBe('reserve');
});
