import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../bootstrap/paths.mjs';

/** An exported constant or a field of it, with the comment right over it if there is one. */
const COMMENTED =
  /(?:\/\*\*(?<comment>(?:(?!\*\/)[\s\S])*)\*\/\n)?^(?:export const (?<constant>\w+)| {2}(?<field>\w+):)/gm;

/**
 * The comments of what events are made of, each on one line: by constant, as `itemState`, and by field, as
 * `itemState.reservationNo` or `itemEvents.ItemHeld`.
 */
export function readComments(): ReadonlyMap<string, string> {
  const files = globSync(['contracts/events/*.ts', 'functions/shared/events/envelope.ts'], { cwd: ROOT });
  return new Map(files.flatMap((file) => [...commentsIn(readFileSync(join(ROOT, file), 'utf8'))]));
}

/** The comments in the text of one file. */
export function commentsIn(text: string): ReadonlyMap<string, string> {
  const comments = new Map<string, string>();
  let place = '';
  for (const { groups = {} } of text.matchAll(COMMENTED)) {
    const { comment, constant, field } = groups;
    place = constant ?? place;
    if (comment !== undefined) comments.set(field === undefined ? place : `${place}.${field}`, oneLine(comment));
  }
  return comments;
}

function oneLine(comment: string): string {
  return comment
    .split('\n')
    .map((line) => line.replace(/^\s*\*?\s?/, '').trim())
    .join(' ')
    .trim();
}
