import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Code that runs, builds or operates the market. Tests, messages for people, this lint and what is generated may repeat what they have. */
const CODE = '{apps,contracts,functions,infra,packages,tools}/**/*.{ts,tsx}';
const LEFT_OUT = /\.(?:test|fixture|contract|generated|messages)\.ts$|\/testing\/|^tools\/architecture\//;

/** A fact that is written in one place: how to recognise it, and where that place is. */
interface Fact {
  readonly what: string;
  readonly written: RegExp;
  readonly home: RegExp;
}

/** A file's path and its text without comments. */
interface Source {
  readonly file: string;
  readonly code: string;
}

/** A fact, and a second place that repeats it. */
export interface Copy {
  readonly what: string;
  readonly file: string;
}

const facts: readonly Fact[] = [
  { what: 'the prefix of resource names', written: /gdmarket-\$\{|'gdmarket',/, home: /^infra\/stage-name\.ts$/ },
  {
    what: 'the source of events',
    written: /gdmarket\.(?:\$\{|(?!localhost)\w)/,
    home: /^contracts\/events\/define-events\.ts$/,
  },
  { what: 'the type of problems', written: /urn:gdmarket:problem/, home: /^contracts\/http\/problem-base\.ts$/ },
  {
    what: 'the time limit of synchronous calls',
    written: /\b610\b/,
    home: /^packages\/resilience\/base\/settings\.ts$/,
  },
  { what: 'the names of parameters', written: /\/gdmarket\//, home: /^contracts\/settings\/parameters\.ts$/ },
  { what: 'the names of log groups', written: /\/aws\/lambda\//, home: /^infra\/stage-name\.ts$/ },
  { what: 'where emulators answer for APIs', written: /_aws\/execute-api/, home: /^infra\/constructs\/gateway\.ts$/ },
  {
    // Routers and operations repeat the paths as keys, which compile only if they are exactly the table's. The original
    // had its own paths.
    what: 'the paths of routes',
    written: /['"` ]\/(?:items|reservations|payments|reviews|itemInfoes|reviewInfoes)\b/,
    home: /^contracts\/http\/routes\.ts$|\.(?:routes|operations)\.ts$|^tools\/demo\/what-the-original-did\.ts$/,
  },
];

/** Finds facts that are written in a second place, in a folder that holds the code. */
export function findCopies(root: string): readonly Copy[] {
  const sources = globSync(CODE, { cwd: root })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => !LEFT_OUT.test(file))
    .map((file) => ({ file, code: withoutComments(readFileSync(join(root, file), 'utf8')) }));
  return [...facts, ...eventNames(sources)].flatMap((fact) => copiesOf(fact, sources));
}

/** A fact that is found nowhere has moved without a change of this list; that is reported, too. */
function copiesOf({ what, written, home }: Fact, sources: readonly Source[]): readonly Copy[] {
  const places = sources.filter(({ code }) => written.test(code)).map(({ file }) => file);
  const copies = places.filter((file) => !home.test(file)).map((file) => ({ what, file }));
  return places.some((file) => home.test(file))
    ? copies
    : [...copies, { what: `${what}, not found at`, file: home.source }];
}

/**
 * An event's name is written in its contract and, typed, in the domain that decides it: that of the context whose table
 * keeps the aggregate. All other code uses the contract.
 */
function eventNames(sources: readonly Source[]): readonly Fact[] {
  return sources.flatMap(({ file, code }) => {
    const { aggregate } = /defineEvents\('(?<aggregate>\w+)', \{/.exec(code)?.groups ?? {};
    const keeper = sources.find((source) => source.code.includes(`aggregate: '${aggregate}'`))?.file.split('/')[1];
    const home = new RegExp(`^(?:${file}|functions/${keeper}/domain/[\\w.-]+)$`);
    return [...code.matchAll(/^ {2}(\w+): event\(/gm)].map(([, name]) => ({
      what: `the name ${name}`,
      written: new RegExp(`['"\`]${name}['"\`]|\\b${name}: event\\(`),
      home,
    }));
  });
}

function withoutComments(text: string): string {
  return text.replaceAll(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, '');
}
