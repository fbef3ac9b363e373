import type { Template } from '@gdmarket/client';
import { expect, it } from 'vitest';
import { actionsOf, wantsReason } from './actions-of.ts';

const template: Template = { title: '', method: 'DELETE', target: '', properties: [] };

it('offers what the market offers, and nothing of its own', () => {
  expect(actionsOf({ _templates: { cancel: template, pay: template } })).toEqual(['pay', 'cancel']);
  expect(actionsOf({ _templates: { takeBack: template } })).toEqual(['takeBack']);
  expect(actionsOf({ _templates: {} })).toEqual([]);
  expect(actionsOf({})).toEqual([]);
});

it('leaves out what it does not know, inherited names included', () => {
  expect(actionsOf({ _templates: { extend: template, constructor: template } })).toEqual([]);
});

it('asks for a reason where the market wants one', () => {
  const cancel = { ...template, properties: [{ name: 'reason', required: false }] };
  expect(wantsReason({ _templates: { cancel } })).toBe(true);
  expect(wantsReason({ _templates: { cancel: template } })).toBe(false);
});
