import { describe, expect, it } from 'vitest';
import { prefersHtml, responseMediaType } from './media-type.ts';

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

describe('who prefers HTML', () => {
  it.each([
    ['text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8', true],
    ['text/html', true],
    ['application/json;q=0.9, text/html', true],
    ['application/json, text/html', false],
    ['text/html;q=0.5, application/prs.hal-forms+json', false],
    ['text/html;q=0', false],
    ['text/*', false],
    ['*/*', false],
    [undefined, false],
  ])('with Accept %j: %s', (accept, answer) => {
    expect(prefersHtml(accept)).toBe(answer);
  });
});
