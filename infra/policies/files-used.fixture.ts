/** By function, the actions on the files of pictures, and where. */
const uses: Readonly<Record<string, readonly (readonly [action: string, below: string])[]>> = {
  // What it signs, others do with its rights.
  'item-http': [
    ['s3:PutObject', '/incoming/things/1/1'],
    ['s3:GetObject', '/things/1/1'],
  ],
  'item-pictures': [
    ['s3:GetObject', '/incoming/things/1/1'],
    ['s3:DeleteObject', '/incoming/things/1/1'],
    ['s3:PutObject', '/things/1/1'],
    ['s3:DeleteObject', '/things/1/1'],
    ['s3:GetObject', '/incoming/rentals/1/1/return/owner/1'],
    ['s3:DeleteObject', '/incoming/rentals/1/1/return/owner/1'],
    ['s3:PutObject', '/rentals/1/1/return/owner/1'],
    ['s3:DeleteObject', '/rentals/1/1/return/owner/1'],
    ['s3:ListBucket', ''],
  ],
  'reservation-http': [
    ['s3:PutObject', '/incoming/rentals/1/1/return/owner/1'],
    ['s3:GetObject', '/rentals/1/1/return/owner/1'],
    ['s3:ListBucket', ''],
  ],
  // Its pages name the bucket.
  'web-http': [],
};

/**
 * The actions that a function, by its full name, needs on the bucket of pictures, and the part of the bucket. Throws when
 * this file does not list them.
 */
export function filesUsed(functionName: string): readonly (readonly [action: string, below: string])[] {
  const [, found] = Object.entries(uses).find(([name]) => functionName.endsWith(`-${name}`)) ?? [];
  if (found === undefined) throw new Error(`say in files-used.fixture.ts what ${functionName} does with pictures`);
  return found;
}
