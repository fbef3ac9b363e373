/** A file of the code: its path from the root, and its text. */
export interface Source {
  readonly file: string;
  readonly text: string;
}

/** What an adapter may be built on; its file's name ends in it. */
const TECHNOLOGIES = [
  'codedeploy',
  'cognito',
  'dynamodb',
  'eventbridge',
  'jwt',
  'lambda',
  'memory',
  'postgres',
  'sesv2',
  's3',
  'simulated',
  'sqs',
  'ssm',
];

/** Files that only tests load. */
const FOR_TESTS = /\.(?:test|fixture|contract)\.ts$|\/testing\//;
const ADAPTER = new RegExp(String.raw`/([^/]+)-(${TECHNOLOGIES.join('|')})\.ts$`);
const CONTRACT = /\/([^/]+)\.contract\.ts$/;
/** One part of a long contract: `calendar` of `reservation.repository.calendar.contract.ts`. */
const PART = /\.[^.]+$/;

/** How a file asks a service of AWS: by a command of its SDK, or by a signed request. */
const ASKS = [
  /import \{[^}]*\b\w+Command\b[^}]*\} from '@aws-sdk\/(?:client|lib)-([^']+)'/g,
  /\bcreateSignedSender\(\w+, '(\w+)'/g,
];

/** Every name of a file that says another role than the file has, in one sentence each. */
export function wrongNames(sources: readonly Source[]): readonly string[] {
  const files = new Set(sources.map(({ file }) => file));
  const inSameComponent = (file: string, name: string) =>
    [...files].some((other) => componentOf(other) === componentOf(file) && other.endsWith(`/${name}.ts`));
  return sources.flatMap(({ file, text }) => {
    const forTests = FOR_TESTS.test(file);
    const [, port, technology] = ADAPTER.exec(file) ?? [];
    const [, tested] = CONTRACT.exec(file) ?? [];
    const asked = forTests ? [] : ASKS.flatMap((pattern) => [...text.matchAll(pattern)].map(([, name]) => name));
    return [
      !forTests &&
        /^export class \w+ extends Error/m.test(text) !== file.endsWith('.error.ts') &&
        'a *.error.ts is an error that others see, and nothing else',
      !forTests &&
        /from '(?:vitest|fast-check)'/.test(text) &&
        'what only tests can load is a *.test.ts, *.fixture.ts or *.contract.ts, or under testing',
      ...[...new Set(asked)].map((name) => name !== technology && `what asks ${name} is a *-${name}.ts`),
      port !== undefined && !inSameComponent(file, port) && `its port is ${port}.ts, in the same component`,
      port !== undefined &&
        technology === 'memory' &&
        !inSameComponent(file, `${port}.contract`) &&
        `one ${port}.contract.ts tests all adapters, the one in memory too`,
      tested !== undefined &&
        !inSameComponent(file, tested) &&
        !inSameComponent(file, tested.replace(PART, '')) &&
        `what it tests is ${tested}.ts, in the same component`,
    ].flatMap((wrong) => (wrong === false ? [] : [`${file}: ${wrong}`]));
  });
}

/** functions/item, functions/shared, packages/resilience … */
function componentOf(file: string): string {
  return file.split('/').slice(0, 2).join('/');
}
