import { describe, expect, it } from 'vitest';
import { isJson, responseMediaType } from './media-type.ts';

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
  ])('for Accept %j is %s', (accept, type) => {
    expect(responseMediaType(accept)).toBe(type);
  });
});

describe('a request’s content type', () => {
  it.each([
    undefined,
    '',
    'application/json',
    'APPLICATION/JSON; charset=utf-8',
    'application/hal+json',
    'application/merge-patch+json',
  ])('%j is JSON', (type) => expect(isJson(type)).toBe(true));

  it.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'text/json',
    'application/jsonp',
    'application/+json',
    'x/y+json',
  ])('%j is not', (type) => expect(isJson(type)).toBe(false));
});
