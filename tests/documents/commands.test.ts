import { type ExecFileOptions, execFile } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { routes } from '#contracts/http/routes.ts';
import packageJson from '../../package.json' with { type: 'json' };
import { commands as commandOf } from '../../tools/commands/index.ts';
import { inlineCommandsOf, linesOf, readPage, root, shellBlocksOf } from './markdown.ts';

const PAGES = [
  'README.md',
  'CONTRIBUTING.md',
  'docs/running.md',
  'docs/api.md',
  'docs/deploying.md',
  'docs/how-to-add.md',
];

/** Options that no help lists: `--help` itself, and what npm test passes on to vitest. */
const UNLISTED = ['--help', '-t'];

/** Stands for a market while a script runs: prints what it is asked, and answers with the numbers of something new. */
const MARKET = `
npm() { echo http://market; }
sleep() { :; }
answer() { echo "$1 $2" >&2; echo '{"itemNo": 7, "reservationNo": 42}'; }
http() { answer "$1" "$2"; }
curl() { answer "$3" "$4"; }
`;

const npmScripts: Readonly<Record<string, string>> = packageJson.scripts;
const run = promisify(execFile);
const options: ExecFileOptions = { cwd: root, env: { PATH: process.env.PATH, HOME: process.env.HOME, NO_COLOR: '1' } };

const blocks = PAGES.flatMap((page) =>
  shellBlocksOf(readPage(page)).map((text) => ({ page, begins: text.split('\n', 1)[0], text })),
);
const scripts = blocks.filter(({ text }) => text.includes('API=$('));
const needAws = blocks.filter(({ text }) => /^aws /m.test(text));
const commands = new Set([
  ...blocks
    .filter((block) => !scripts.includes(block) && !needAws.includes(block))
    .flatMap(({ text }) => linesOf(text)),
  ...PAGES.flatMap((page) => inlineCommandsOf(readPage(page))),
]);

describe('a command of the pages', () => {
  it.concurrent.each([...commands])('%s', async (command) => {
    const words = command.replace(/^(?:[A-Z_]+=\S+ )+/, '').split(' ');
    const [program = '', ...args] = words.filter((word) => word !== '-s' && word !== '--');
    if (program === 'npm') await npmKnows(args);
    else if (program === 'npx') await npxRuns(args);
    else if (program === '.ci/run') accessSync(join(root, program), constants.X_OK);
    else expect.fail('nobody knows how to try this');
  });
});

it('an npm script prints its help', async () => {
  const help = await helpOf('sh', ['-c', `${npmScripts['test:unit']} --help`]);
  expect(help).toContain((await commandOf.test?.())?.help);
});

describe('a block of the pages', () => {
  it.each(blocks)('can be read by a shell: $page, $begins', async ({ text }) => {
    await run('sh', ['-n', '-c', text]);
  });

  it.each(scripts)('asks for routes that there are: $page', async ({ text }) => {
    const { stderr } = await run('sh', ['-e', '-c', MARKET + text], options);
    const asked = String(stderr).trim().split('\n');
    const known = Object.keys(routes).map((route) => route.replace(/\{\w+\}/, 'N'));
    expect(asked.length).toBeGreaterThan(5);
    for (const request of asked)
      expect(known).toContain(request.replace('http://market', '').replace(/\/(?:7|42)$/, '/N'));
  });
});

it('.nvmrc and the development container have the locked Node', () => {
  const locked = packageJson.devDependencies.node;
  expect(readPage('.nvmrc').trim()).toBe(locked);
  const { image } = JSON.parse(readPage('.devcontainer/devcontainer.json'));
  expect(image).toMatch(new RegExp(`:${locked.split('.')[0]}-`));
});

/** Fails unless the script exists and its help names every option. */
async function npmKnows([verb = '', ...more]: readonly string[]): Promise<void> {
  const [name = '', ...args] = verb === 'run' ? more : [verb, ...more];
  expect(Object.keys(npmScripts)).toContain(name);
  const [, command = ''] = /run\.mjs (\S+)/.exec(npmScripts[name] ?? '') ?? [];
  expectListed(args, (await commandOf[command]?.())?.help ?? '');
}

/** Runs programs that the locked Node runs. Other programs may change files, so they are asked only for their help. */
async function npxRuns([program = '', ...args]: readonly string[]): Promise<void> {
  const path = join(root, 'node_modules/.bin', program);
  if (program === 'node') await run(path, [...args], options);
  else {
    const [subcommand = '', ...others] = args;
    expectListed(others, await helpOf(path, [subcommand, '--help']));
  }
}

async function helpOf(program: string, args: readonly string[]): Promise<string> {
  const { stdout } = await run(program, args, options);
  return String(stdout);
}

function expectListed(args: readonly string[], help: string): void {
  for (const option of args.filter((arg) => arg.startsWith('-') && !UNLISTED.includes(arg)))
    expect(help).toContain(option);
}
