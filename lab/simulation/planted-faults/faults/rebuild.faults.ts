import type { PlantedFault } from '../planted-fault.ts';

const REBUILD_USE_CASE = 'functions/projections/use-cases/rebuild.use-case.ts';
const PROJECT_USE_CASE = 'functions/projections/use-cases/project.use-case.ts';

/** Faults in building views, from events and from the tables. */
export const rebuildFaults: readonly PlantedFault[] = [
  {
    name: 'rebuild-ends-with-the-first-page',
    breaks: 'A rebuild reads every page.',
    edits: [
      {
        file: REBUILD_USE_CASE,
        find: 'position = next === undefined ? following(source) : { source, after: next };',
        replace: 'position = next === undefined ? following(source) : following(source);',
      },
    ],
  },
  {
    name: 'second-view-skipped-when-the-first-is-old',
    breaks: 'A consumer that died between its two writes does the second when the message comes again.',
    rare: true,
    edits: [
      {
        file: PROJECT_USE_CASE,
        find: 'await apply(reviewInfoes, reviewSaysOfReview(change));',
        replace: "if (((await apply(reviewInfoes, reviewSaysOfReview(change))) as unknown) === 'old') return;",
      },
      {
        file: PROJECT_USE_CASE,
        find: 'if (update !== undefined) await view.apply(update, options);',
        replace: 'return (update && (await view.apply(update, options))) as never;',
      },
    ],
  },
];
