import type { PlantedFault } from '../planted-fault.ts';

const FREE = 'functions/projections/item-info/item-info.days.ts';
const LISTS = 'functions/projections/adapters/view-lists.ts';
const PAGE = 'functions/shared/persistence/places/near-page.ts';
const RINGS = 'functions/shared/persistence/places/near-rings.ts';
const ROUTES = 'functions/projections/handlers/projections.routes.ts';
const RUNS = 'functions/shared/persistence/places/ring-runs.ts';

/** Faults in what is near: it must be what looking at every item finds. */
export const nearFaults: readonly PlantedFault[] = [
  {
    name: 'near-keeps-the-old-cell',
    breaks: 'What has moved is near its new place, and no longer near its old one.',
    edits: [
      {
        file: LISTS,
        find: 'return listAttributes(number, said, lists);',
        replace:
          'const { c, z, ...others } = listAttributes(number, said, lists); return age.version > 1 && c !== undefined ? others : { ...others, c, z };',
      },
    ],
  },
  {
    name: 'near-keeps-what-is-nowhere',
    breaks: 'What is deleted, or whose place is taken away, is near nothing.',
    edits: [
      {
        file: LISTS,
        find: 'return listAttributes(number, said, lists);',
        replace:
          'const { c, z, ...others } = listAttributes(number, said, lists); return c === undefined ? others : { ...others, c, z };',
      },
    ],
  },
  {
    name: 'near-forgets-the-filter',
    breaks: 'Near and free is near, and free.',
    edits: [
      {
        file: 'functions/shared/persistence/places/near-page-dynamodb.ts',
        find: '(filter && !isListed(entry, number, filter))',
        replace: '(filter && isListed(entry, number, filter))',
      },
    ],
  },
  {
    name: 'near-shows-an-inner-ring-again',
    breaks: 'What an earlier ring has shown is not shown again.',
    edits: [{ file: RINGS, find: 'return distance > complete * 1000;', replace: 'return distance >= 0 * complete;' }],
  },
  {
    name: 'near-shows-the-last-of-a-page-again',
    breaks: 'A page of what is near goes on after the last of the page before.',
    edits: [{ file: RINGS, find: 'number > after.number', replace: 'number >= after.number' }],
  },
  {
    name: 'near-forgets-the-corners-of-the-circle',
    breaks: 'Every place within the circle is in one of the runs that are read.',
    edits: [{ file: RUNS, find: '> outer + 0.01) return false;', replace: '> outer / 8) return false;' }],
  },
  {
    name: 'near-ends-with-the-first-ring',
    breaks: 'Rings are read until the page is full, or the whole circle was read.',
    edits: [{ file: PAGE, find: '&& rings.complete() < within', replace: '&& rings.complete() === 0' }],
  },
  {
    name: 'near-tells-the-wrong-distance',
    breaks: 'Distances are between the place that was asked for and the one that is shown.',
    edits: [
      {
        file: 'functions/shared/domain/place.ts',
        find: 'Math.cos(radians(one.latitude)) * Math.cos(radians(other.latitude))',
        replace: 'Math.cos(one.latitude) * Math.cos(other.latitude)',
      },
    ],
  },
  {
    name: 'near-forgets-the-days',
    breaks: 'What is near for some days is free for them.',
    edits: [
      {
        file: ROUTES,
        find: 'days === undefined || isFreeOn(row, days, today)',
        replace: "days === undefined || isFreeOn(row, days, today) || days.to !== ''",
      },
    ],
  },
  {
    name: 'near-is-free-if-nobody-has-it-now',
    breaks: 'What is lent for other days can be had for these.',
    edits: [
      {
        file: FREE,
        find: 'return !isAway && whyNotFree(item.value, wanted, today) === undefined;',
        replace: "return item.value.itemStatus === 'Rentable' && whyNotFree(item.value, wanted, today) === undefined;",
      },
    ],
  },
  {
    name: 'near-knows-no-days-between',
    breaks: 'The owner has the days between two rentals also where somebody looks for what is near.',
    edits: [
      {
        file: FREE,
        find: 'whyNotFree(item.value, wanted, today) === undefined',
        replace: 'whyNotFree({ ...item.value, daysBetween: 0 }, wanted, today) === undefined',
      },
    ],
  },
  {
    name: 'held-altogether-near-for-days',
    breaks: 'What somebody has altogether is near for no days.',
    edits: [
      {
        file: FREE,
        find: "if (reservation?.value?.held || reservation?.value?.rentalStatus === 'Renting') return false;",
        replace: '',
      },
      { file: FREE, find: 'return !isAway && whyNotFree', replace: 'return (!isAway || true) && whyNotFree' },
    ],
  },
];
