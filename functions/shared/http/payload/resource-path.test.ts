import { describe, expect, it } from 'vitest';
import { splitByStage, splitByTemplate } from './resource-path.ts';

describe('splitByTemplate', () => {
  it.each([
    ['/things', '/things', {}, '', '/things'],
    ['/v1/things/7', '/things/{no}', { no: '7' }, '/v1', '/things/7'],
    ['/a/b/things', '/things', {}, '/a/b', '/things'],
    ['/prod', '/', {}, '/prod', '/'],
    ['/prod/', '/', {}, '/prod', '/'],
    ['/', '/', {}, '', '/'],
    ['/prod/a/b/', '/{proxy+}', { proxy: 'a/b/' }, '/prod', '/a/b/'],
    ['/prod/a/b/', '/{proxy+}', { proxy: 'a/b' }, '/prod', '/a/b/'],
    ['/prod/a/b', '/{proxy+}', { proxy: 'a/b' }, '/prod', '/a/b'],
    ['/prod/things/', '/things', {}, '/prod', '/things'],
    ['/prod/things/7/', '/things/{no}', { no: '7' }, '/prod', '/things/7'],
    ['//things', '/things', {}, '', '/things'],
    ['/things', '/a/b/c', {}, '', '/things'],
  ])('%s by %s', (full, template, params, prefix, path) => {
    expect(splitByTemplate(full, template, params)).toEqual({ prefix, path });
  });
});

describe('splitByStage', () => {
  it.each([
    ['/dev/things', 'dev', '/dev', '/things'],
    ['/dev', 'dev', '/dev', '/'],
    ['/things', '$default', '', '/things'],
    ['/device/things', 'dev', '', '/device/things'],
    ['/', 'dev', '', '/'],
  ])('%s on %s', (full, stage, prefix, path) => {
    expect(splitByStage(full, stage)).toEqual({ prefix, path });
  });
});
