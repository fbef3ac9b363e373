import { describe, expect, it } from 'vitest';
import { responseMediaType } from './media-type.ts';

describe('the media type of a response', () => {
  it.each([
    [undefined, 'application/hal+json'],
    ['', 'application/hal+json'],
    ['*/*', 'application/hal+json'],
    ['application/*', 'application/hal+json'],
    ['text/html,application/xhtml+xml,*/*;q=0.8', 'application/hal+json'],
    ['application/hal+json', 'application/hal+json'],
    ['application/json', 'application/json'],
    ['application/json, */*;q=0.5', 'application/json'],
    ['Application/JSON; charset=utf-8', 'application/json'],
    ['application/json, application/hal+json', 'application/hal+json'],
    ['application/json;q=0.4, application/hal+json;q=0.3', 'application/json'],
    ['application/json;q=0, */*', 'application/hal+json'],
    ['application/json;q=nonsense', 'application/json'],
    ['application/prs.hal-forms+json', 'application/prs.hal-forms+json'],
    // Spring HATEOAS' Traverson sends this.
    ['application/prs.hal-forms+json, application/hal+json;q=0.9', 'application/prs.hal-forms+json'],
    ['application/hal+json, application/prs.hal-forms+json', 'application/hal+json'],
    ['application/json, application/prs.hal-forms+json;q=0.9', 'application/json'],
  ])('for Accept %j is %s', (accept, type) => {
    expect(responseMediaType(accept)).toBe(type);
  });
});
