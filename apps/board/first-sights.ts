import { basename } from 'node:path';
import { runInNewContext } from 'node:vm';
import { build, type Plugin, type Rollup } from 'vite';

type Chunk = Rollup.OutputChunk;
type Chunks = readonly Chunk[];

/** Where the board and its market are while it is rendered. */
const MARKET = 'http://market.invalid/';
const BOARD = `${MARKET}board/`;

const LANGUAGES = ['ko', 'en'] as const;

/** A page to make: its screen, and where they differ from it, its name and the query that it is for. */
interface Page {
  readonly path: string | undefined;
  readonly preload?: () => Promise<unknown>;
  readonly name?: string;
  readonly search?: string;
}

/** What `src/first-sight.tsx` exports. */
interface FirstSight {
  readonly screens: readonly { readonly path: string; readonly preload?: () => Promise<unknown> }[];
  readonly tab: string;
  readonly firstSight: (path: string | undefined) => string;
}

/**
 * Puts a page for each screen and language in the place of the build's one: `pages/<language>/<path>.html`. It shows what
 * the screen shows before anything was read, and has the style in it: one round trip, and people see it. It asks at once
 * for the script, the screen's code and for what that asks the market first. A number in a path is `_`; the market is `market`, with
 * the switch for what is free `market-free`, and `other` is for paths without a screen.
 */
export const firstSights: Plugin = {
  name: 'first-sights',
  apply: (_, { isSsrBuild }) => isSsrBuild !== true,
  generateBundle: {
    order: 'post',
    async handler(_, bundle) {
      const page = takeOut(bundle, '.html');
      const ours = Object.values(bundle).filter((one) => one.type === 'chunk');
      const style = takeOut(bundle, '.css');
      const rendering = await renderingChunks();
      for (const language of LANGUAGES) {
        const place = new URL(BOARD);
        const { sight, loadedBy, requests } = load(rendering, language, place);
        const settings = [...requests];
        const free = { path: '', name: 'market-free', search: '?free=yes' };
        for (const { path, preload, search = '', ...named } of [
          ...sight.screens,
          free,
          { path: undefined },
        ] as Page[]) {
          place.pathname = `/board/${path ?? 'other'}`;
          place.search = search;
          const modules = preload === undefined ? [] : await loadedBy(preload);
          const screen = path === undefined ? '' : ` data-screen="${path}"`;
          requests.splice(0, Infinity, ...settings);
          const shown = sight.firstSight(path);
          await new Promise(setImmediate);
          const early = [...requests.map(earlyRequest), ...modules.flatMap((id) => earlyModules(ours, id))];
          const source = page
            .replace(/<html lang="\w+"/, `<html lang="${language}"`)
            .replace(/<title>.*?<\/title>/, `<title>${sight.tab}</title>`)
            .replace(/<link rel="stylesheet"[^>]*>/, () => `<style>${style}</style>`)
            // What is seen at first does not need the script.
            .replace('<script type="module"', '<script type="module" fetchpriority="low"')
            .replace('</head>', `${early.join('')}</head>`)
            .replace('<div id="board"></div>', () => `<div id="board"${screen} inert>${shown}</div>`);
          const name = named.name ?? (path === '' ? 'market' : (path ?? 'other').replaceAll(/:\w+/g, '_'));
          this.emitFile({ type: 'asset', fileName: `pages/${language}/${name}.html`, source });
        }
      }
    },
  },
};

/** Removes the build's only file of a kind, and returns its text. */
function takeOut(bundle: Rollup.OutputBundle, ending: string): string {
  const [file, ...more] = Object.values(bundle).filter(({ fileName }) => fileName.endsWith(ending));
  if (file?.type !== 'asset' || more.length > 0)
    throw new Error(`expected one file in the build that ends in ${ending}`);
  delete bundle[file.fileName];
  return String(file.source).trim();
}

/** The board as scripts that render its screens outside of a browser. The first one exports what renders. */
async function renderingChunks(): Promise<Chunks> {
  const built = await build({
    root: import.meta.dirname,
    configFile: false,
    logLevel: 'warn',
    ssr: { noExternal: true },
    build: { ssr: 'src/first-sight.tsx', write: false, rolldownOptions: { output: { format: 'cjs' } } },
  });
  if (!('output' in built)) throw new Error('expected one build');
  return built.output.filter((one) => one.type === 'chunk');
}

/**
 * Runs the scripts with what they look at of a browser: an address, a language, nothing kept, and a market that is silent.
 * `loadedBy` tells the modules that a function loads, `requests` what the market was asked, relative to the board.
 */
function load(chunks: Chunks, language: string, location: URL) {
  const requests: string[] = [];
  const nothing = { getItem: () => null };
  const browser = {
    location,
    document: { baseURI: location.href, documentElement: { lang: language }, cookie: '' },
    navigator: { onLine: true },
    localStorage: nothing,
    sessionStorage: nothing,
    fetch(address: URL | string) {
      requests.push(String(address).replace(BOARD, './').replace(MARKET, '../'));
      return new Promise(() => undefined);
    },
    Headers,
    URL,
    URLSearchParams,
  };
  const asked = new Set<string>();
  const loaded = new Map<string, { exports: object }>();
  const require = (name: string): object => {
    const chunk = chunks.find(({ fileName }) => basename(fileName) === basename(name));
    if (chunk === undefined) throw new Error(`the board asked for ${name} while it was rendered`);
    if (chunk.facadeModuleId !== null) asked.add(chunk.facadeModuleId);
    const module = loaded.get(chunk.fileName) ?? { exports: {} };
    if (!loaded.has(chunk.fileName)) {
      loaded.set(chunk.fileName, module);
      runInNewContext(`(module, exports, require) => {${chunk.code}\n}`, browser)(module, module.exports, require);
    }
    return module.exports;
  };
  const sight = require(chunks[0]?.fileName ?? '') as FirstSight;
  const loadedBy = async (preload: () => Promise<unknown>): Promise<readonly string[]> => {
    asked.clear();
    await preload();
    return [...asked];
  };
  return { sight, loadedBy, requests };
}

/** A link that asks the market. The script's own request takes that answer, whatever `Accept` it has. */
function earlyRequest(address: string): string {
  return `<link rel="preload" as="fetch" crossorigin href="${address.replaceAll('&', '&amp;')}" />`;
}

/** Links that ask for the code of a module and all that it imports, besides what the page asks for anyhow. */
function earlyModules(chunks: Chunks, moduleId: string): readonly string[] {
  const names = new Set<string>();
  const add = (chunk: Chunk | undefined) => {
    if (chunk === undefined || chunk.isEntry || names.has(chunk.fileName)) return;
    names.add(chunk.fileName);
    for (const name of chunk.imports) add(chunks.find(({ fileName }) => fileName === name));
  };
  add(chunks.find(({ facadeModuleId }) => facadeModuleId === moduleId));
  return [...names].map((name) => `<link rel="modulepreload" crossorigin href="./${name}" />`);
}
