import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../bootstrap/paths.mjs';
import { findCopies } from './knowledge.ts';

const copy = mkdtempSync(join(tmpdir(), 'gdmarket-knowledge-'));

beforeAll(() => {
  for (const name of ['contracts', 'functions', 'infra', 'packages'])
    cpSync(join(ROOT, name), join(copy, name), { recursive: true });
});

afterAll(() => rmSync(copy, { recursive: true, force: true }));

/** Puts a file beside the code. */
function plant(file: string, text: string): void {
  writeFileSync(join(copy, file), text);
}

describe('facts', () => {
  it('are written in one place', () => {
    expect(findCopies(ROOT)).toEqual([]);
  });

  it('that are copied are found, but may be told in comments', () => {
    const facts = {
      'the prefix of resource names': "export const name = ['gdmarket', stage, 'items'].join('-');",
      'the source of events': "export const source = 'gdmarket.item';",
      'the type of problems': "export const type = 'urn:gdmarket:problem:item-held';",
      'the time limit of synchronous calls': 'export const limit = 610;',
      'the names of parameters': "export const parameter = '/gdmarket/prod/guard';",
      'the names of log groups': "export const log = '/aws/lambda/item';",
      'where emulators answer for APIs': "export const path = '/_aws/execute-api/x';",
      'the paths of routes': "export const route = 'GET /items/{itemNo}';",
      'the name ItemHeld': "export const event = 'ItemHeld';",
    };
    const planted = Object.entries(facts).map(([what, text], index) => ({ what, text, file: `infra/${index}.ts` }));
    plant('infra/told.ts', "/** `GET /items` in 610 ms. */\n// 'ItemHeld'\nexport const nothing = 1;");
    for (const { file, text } of planted) plant(file, text);
    expect(findCopies(copy)).toEqual(planted.map(({ what, file }) => ({ what, file })));
    for (const { file } of planted) plant(file, '');
  });

  it('that move are missed at their place', () => {
    plant('contracts/http/problem-base.ts', '');
    expect(findCopies(copy).map(({ what }) => what)).toEqual(['the type of problems, not found at']);
  });
});
