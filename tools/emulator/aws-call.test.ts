import { expect, it } from 'vitest';
import { outputIn } from './aws-call.ts';

const XML = `<Outputs><member><OutputKey>ApiUrl</OutputKey><OutputValue>http://x</OutputValue><Description>d</Description></member>
  <member><Description>where</Description><OutputKey>ApiPath</OutputKey><OutputValue>/_aws/execute-api/1</OutputValue></member></Outputs>`;

it.each([
  ['ApiUrl', 'http://x'],
  ['ApiPath', '/_aws/execute-api/1'],
  ['ApiId', undefined],
])('finds the output %s of a stack', (key, value) => {
  expect(outputIn(XML, key)).toBe(value);
});
