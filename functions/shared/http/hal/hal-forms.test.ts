import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { aRequest } from '../request.fixture.ts';
import { offered, propertiesOf, shownTemplates, type Template } from './hal-forms.ts';

const schema = z.lazy(() =>
  z.object({
    name: z.string(),
    price: z.optional(z.pipe(z.transform(Number), z.int().check(z.minimum(0), z.maximum(9)))),
    status: z.enum(['On', 'Off']),
  }),
);
const rename: Template = {
  title: 'Rename',
  method: 'PATCH',
  target: ['things', 7],
  properties: propertiesOf(schema, { name: 'open', price: { now: 3 }, status: { fixed: 'Off' } }),
};
const remove: Template = { title: 'Delete', method: 'DELETE', target: ['things', 7], properties: [] };

describe('the properties of a template', () => {
  it('are what the request’s schema says of its fields, open, as they are, or as they must be sent', () => {
    expect(rename.properties).toEqual([
      { name: 'name', required: true, type: 'text' },
      { name: 'price', required: false, type: 'number', min: 0, max: 9, value: 3 },
      { name: 'status', required: true, readOnly: true, value: 'Off' },
    ]);
  });
});

it('are required where this template needs them', () => {
  expect(propertiesOf(schema, { price: 'needed' })).toMatchObject([{ name: 'price', required: true, max: 9 }]);
});

describe('templates', () => {
  const forms = aRequest({ headers: { accept: 'application/prs.hal-forms+json' } });

  it('are shown to who asks for HAL-FORMS, with whole addresses', () => {
    const target = 'https://api.example/things/7';
    expect(shownTemplates(forms, () => ({ rename, remove }))).toEqual({
      _templates: { rename: { ...rename, contentType: 'application/json', target }, remove: { ...remove, target } },
    });
    expect(shownTemplates(forms, () => ({}))).toEqual({});
  });

  it('are not shown to others', () => {
    for (const accept of ['*/*', 'application/hal+json', 'application/json']) {
      expect(shownTemplates(aRequest({ headers: { accept } }), () => ({ rename }))).toEqual({});
    }
  });

  it('are those that are possible', () => {
    expect(offered(['rename', true, rename], ['remove', false, remove])).toEqual({ rename });
  });
});
