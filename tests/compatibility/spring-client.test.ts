import { beforeAll, describe, expect, it } from 'vitest';
import { api } from '../support/http-client.ts';
import { playStories, type Story, whyNoSpringClient } from './spring-client.ts';

const reason = whyNoSpringClient();

const stories = [
  'plays a rental by links and templates alone',
  'sends every unset field as null',
  'sends back what it read, as it is and changed',
  'reads pages with Traverson',
  'reads every number as an Integer',
];

/** The first time, Maven downloads libraries. */
const PATIENCE_MS = 300_000;

describe('a client made of Spring HATEOAS, RestTemplate and Jackson', () => {
  let played: readonly Story[] = [];
  beforeAll(async () => {
    if (reason === undefined) played = await playStories(api);
  }, PATIENCE_MS);

  it.for(stories)('%s', (name, { skip }) => {
    skip(reason !== undefined, reason);
    expect(played.filter((story) => story.name === name)).toEqual([{ name }]);
  });

  it('has no other story', ({ skip }) => {
    skip(reason !== undefined, reason);
    expect(played.map(({ name }) => name)).toEqual(stories);
  });
});
