import type { PlantedFault } from '../planted-fault.ts';

const FILES = 'contracts/pictures/rental-files.ts';

/** Faults in the pictures of things and rentals. Unit tests have the rules of files, which are not part of histories. */
export const pictureFaults: readonly PlantedFault[] = [
  {
    name: 'pictures-of-a-thing-linked-elsewhere',
    breaks: 'The link of an item leads to its pictures.',
    edits: [
      {
        file: 'functions/item/handlers/item.presenter.ts',
        find: "pictures: ['items', itemNo, 'pictures'],",
        replace: "pictures: ['items', itemNo + 1, 'pictures'],",
      },
    ],
  },
  {
    name: 'pictures-of-a-rental-linked-elsewhere',
    breaks: 'The link of a reservation leads to the pictures of the rental.',
    edits: [
      {
        file: 'functions/reservation/handlers/reservation.presenter.ts',
        find: "{ pictures: ['reservations', reservationNo, 'pictures'] }",
        replace: "{ pictures: ['items', itemNo, 'pictures'] }",
      },
    ],
  },
  {
    name: 'pictures-hidden-from-operators',
    breaks: 'Operators see what both sides of a rental see.',
    edits: [
      {
        file: 'functions/reservation/domain/reservation.policy.ts',
        find: 'return caller.person?.isOperator === true || sideOf',
        replace: 'return sideOf',
      },
    ],
  },
  {
    name: 'refused-pictures-told-to-others',
    breaks: 'Only the side that sent a file learns that it was refused.',
    edits: [
      {
        file: 'functions/reservation/handlers/rental-picture.presenter.ts',
        find: '|| one.side === side',
        replace: '|| one.side !== side',
      },
    ],
  },
  {
    name: 'pictures-of-every-rental-of-a-thing',
    breaks: 'A rental shows its own pictures alone.',
    edits: [{ file: FILES, find: "reservationNo === undefined ? '' :", replace: "reservationNo !== 0 ? '' :" }],
  },
  {
    name: 'pictures-of-the-other-side',
    breaks: 'A picture says who has taken it.',
    edits: [
      {
        file: FILES,
        find: 'pictureSides.find((one) => folders[one] === who)',
        replace: 'pictureSides.find((one) => folders[one] !== who)',
      },
    ],
  },
];
