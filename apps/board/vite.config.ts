import { defineConfig, type Plugin } from 'vite';
import { firstSights } from './first-sights.ts';

/** Where a running market answers; the development server asks it for all that is not the board. */
const MARKET = process.env.MARKET_URL ?? 'http://gdmarket.localhost:4566';

/** The development server puts the base that fits each page, as the market's `web` function does. */
const base: Plugin = {
  name: 'base-of-each-page',
  apply: 'serve',
  transformIndexHtml: (html) => html.replace('<base href="./"', '<base href="/board/"'),
};

/** What the modules of a build say of each other. */
interface Modules {
  getModuleInfo(id: string): { readonly isEntry: boolean; readonly importers: readonly string[] } | null;
}

/**
 * One file for all that is loaded at first, in place of a file for each set of screens that shares a part of it: that is
 * smaller, and asked for at once. Other modules stay as the bundler divides them.
 */
function firstLoad(id: string, modules: Modules, seen = new Set<string>()): string | null {
  const info = modules.getModuleInfo(id);
  if (info === null || seen.has(id)) return null;
  seen.add(id);
  const isLoaded = info.isEntry || info.importers.some((importer) => firstLoad(importer, modules, seen));
  return isLoaded ? 'board' : null;
}

/** References are relative, so that the board works under any prefix. */
export default defineConfig(({ command }) => ({
  base: command === 'serve' ? '/board/' : './',
  plugins: [base, firstSights],
  build: {
    target: 'es2022',
    modulePreload: { polyfill: false },
    cssCodeSplit: false,
    assetsInlineLimit: 0,
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: (id, context) => firstLoad(id, context) }] } } },
  },
  server: {
    proxy: {
      '^/(?!board(?:/|$))': { target: MARKET, changeOrigin: true },
      '/board/settings.json': { target: MARKET, changeOrigin: true },
    },
  },
}));
