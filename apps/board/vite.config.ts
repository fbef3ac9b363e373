import { defineConfig, type Plugin } from 'vite';

/** Where a running market answers; the development server asks it for all that is not the board. */
const MARKET = process.env.MARKET_URL ?? 'http://gdmarket.localhost:4566';

/** The development server puts the base that fits each page, as the market's `web` function does. */
const base: Plugin = {
  name: 'base-of-each-page',
  apply: 'serve',
  transformIndexHtml: (html) => html.replace('<base href="./"', '<base href="/board/"'),
};

/** References are relative, so that the board works under any prefix. */
export default defineConfig(({ command }) => ({
  base: command === 'serve' ? '/board/' : './',
  plugins: [base],
  build: { target: 'es2022', modulePreload: { polyfill: false }, cssCodeSplit: false, assetsInlineLimit: 0 },
  server: {
    proxy: {
      '^/(?!board(?:/|$))': { target: MARKET, changeOrigin: true },
      '/board/settings.json': { target: MARKET, changeOrigin: true },
    },
  },
}));
