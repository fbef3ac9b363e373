import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../bootstrap/paths.mjs';
import { type Source, wrongNames } from './names.ts';

const sources: readonly Source[] = globSync('{apps,contracts,functions,infra,packages}/**/*.ts', {
  cwd: ROOT,
  exclude: ['**/node_modules/**'],
}).map((file) => ({ file: file.replaceAll('\\', '/'), text: readFileSync(join(ROOT, file), 'utf8') }));

/** Files with a wrong name, and what the lint says of each. */
const planted: readonly (readonly [file: string, text: string, wrong: string])[] = [
  ['functions/item/domain/planted.ts', 'export class Planted extends Error {}', 'a *.error.ts is an error'],
  ['functions/item/domain/planted.error.ts', 'export const planted = 1;', 'a *.error.ts is an error'],
  ['infra/constructs/planted.ts', "import { it } from 'vitest';", 'what only tests can load'],
  ['functions/item/adapters/planted.ts', "import { PutCommand } from '@aws-sdk/lib-dynamodb';", 'what asks dynamodb'],
  [
    'functions/shared/events/planted.ts',
    "import {\n  SendMessageCommand,\n  type SQSClient,\n} from '@aws-sdk/client-sqs';",
    'what asks sqs is a *-sqs.ts',
  ],
  ['functions/shared/calls/planted.ts', "createSignedSender(identity, 'lambda', endpoint)", 'what asks lambda'],
  ['functions/item/adapters/planted-dynamodb.ts', '', 'its port is planted.ts'],
  ['functions/item/adapters/counter-sqs.ts', '', 'its port is counter.ts, in the same component'],
  ['functions/item/adapters/item-memory.ts', '', 'one item.contract.ts tests all adapters'],
  ['functions/item/adapters/planted.contract.ts', '', 'what it tests is planted.ts'],
  ['functions/item/adapters/planted.part.contract.ts', '', 'what it tests is planted.part.ts'],
];

describe('the lint of names', () => {
  it('finds a role in every name', () => {
    expect(wrongNames(sources)).toEqual([]);
  });

  it.each(planted)('catches %s with %j', (file, text, wrong) => {
    expect(wrongNames([...sources, { file, text }])).toEqual([expect.stringContaining(`${file}: ${wrong}`)]);
  });

  it('leaves wiring alone, and what only sets a client up', () => {
    const text = "import { SQSClient } from '@aws-sdk/client-sqs';";
    expect(wrongNames([...sources, { file: 'functions/item/handlers/planted.ts', text }])).toEqual([]);
  });
});
