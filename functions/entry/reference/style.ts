/** The page's whole style. Each pair of colours has the contrast that WCAG 2.2 AA asks for, light and dark. */
export const STYLE = `
:root {
  color-scheme: light dark;
  --paper: light-dark(#fbfaf7, #131211);
  --sheet: light-dark(#ffffff, #1b1a18);
  --ink: light-dark(#1d1b18, #ece8e1);
  --soft: light-dark(#625b52, #a8a094);
  --line: light-dark(#e6e1d8, #302d29);
  --accent: light-dark(#0b6e66, #5fd6c8);
  --tint: light-dark(#e3f1ee, #12302d);
  --mono: ui-monospace, 'SF Mono', 'Cascadia Code', Menlo, Consolas, 'Liberation Mono', monospace;
}
* { box-sizing: border-box; }
html { scroll-behavior: smooth; scroll-padding-top: 4.5rem; -webkit-text-size-adjust: 100%; }
@media (prefers-reduced-motion: reduce) { html { scroll-behavior: auto; } }
body {
  margin: 0; background: var(--paper); color: var(--ink);
  font: 1rem/1.6 system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Apple SD Gothic Neo', 'Malgun Gothic', sans-serif;
  display: grid; grid-template-columns: minmax(0, 1fr);
}
a { color: var(--accent); text-underline-offset: .2em; text-decoration-thickness: .06em; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 3px; border-radius: 4px; }
code, pre { font-family: var(--mono); font-size: .875em; }
h1, h2, h3, h4 { line-height: 1.25; text-wrap: balance; }
p { text-wrap: pretty; }
em { font-style: normal; font-size: .8125rem; color: var(--accent); background: var(--tint); border-radius: 99px; padding: .05em .6em; white-space: nowrap; }
.skip { position: absolute; left: -99rem; }
.skip:focus { left: 1rem; top: 1rem; z-index: 3; background: var(--sheet); padding: .5rem 1rem; }

header {
  position: sticky; top: 0; z-index: 2; grid-column: 1 / -1; display: flex; align-items: baseline; gap: .75rem;
  padding: .9rem clamp(1rem, 4vw, 2rem); background: var(--paper); border-bottom: 1px solid var(--line);
}
.brand { font-weight: 700; font-size: 1.0625rem; letter-spacing: -.01em; color: var(--ink); text-decoration: none; }
.brand span { color: var(--accent); }
.version { color: var(--soft); font-size: .8125rem; font-variant-numeric: tabular-nums; }
header nav { margin-left: auto; display: flex; gap: 1.1rem; font-size: .9375rem; }
header nav a, .contents a { color: var(--soft); text-decoration: none; }
header nav a:hover, .contents a:hover { color: var(--accent); }

.contents { padding: 1rem clamp(1rem, 4vw, 2rem); font-size: .875rem; border-bottom: 1px solid var(--line); }
details.contents { margin: 0; }
.contents summary { font-weight: 600; color: var(--ink); }
.contents ul { list-style: none; margin: 0; padding: 0; }
.contents h2 { margin: 1.25rem 0 .35rem; font-size: .75rem; letter-spacing: .07em; text-transform: uppercase; }
.contents h2 a { color: var(--ink); }
.contents li a { display: flex; gap: .6rem; align-items: baseline; padding: .2rem 0; }

main { padding: 0 clamp(1rem, 4vw, 3rem) 4rem; min-width: 0; }
main > section { padding-top: 3.5rem; }
main > section + section { margin-top: 3.5rem; border-top: 1px solid var(--line); }
.hero { padding-top: clamp(2.5rem, 7vw, 5rem); }
h1 { font-size: clamp(2rem, 5vw, 3.25rem); letter-spacing: -.03em; margin: 0 0 1rem; max-width: 18ch; }
.hero p, section > p { max-width: 68ch; color: var(--soft); }
.hero p { font-size: 1.125rem; }
h2 { font-size: clamp(1.5rem, 3vw, 2rem); letter-spacing: -.02em; margin: 0 0 .5rem; }
main h2::first-letter, .contents h2 { text-transform: uppercase; }
h3 { font-size: 1.25rem; letter-spacing: -.01em; margin: 0 0 .5rem; }
h3 a { color: inherit; text-decoration: none; }
h4 { margin: 1.75rem 0 .5rem; font-size: .75rem; letter-spacing: .07em; text-transform: uppercase; color: var(--soft); }

article { padding-top: 2.5rem; margin-top: 2.5rem; border-top: 1px solid var(--line); }
article:target h3, [id^='problem-']:target, [id^='header-']:target { background: var(--tint); box-shadow: 0 0 0 .5rem var(--tint); border-radius: 2px; }
.route { margin: 0 0 1rem; overflow-wrap: anywhere; }
.method { font: 700 .6875rem/1 var(--mono); letter-spacing: .03em; color: var(--accent); flex: none; min-width: 3.1rem; display: inline-block; }
.post { color: light-dark(#1d5fa8, #86bdf5); }
.patch, .put { color: light-dark(#8a5300, #e6b566); }
.delete { color: light-dark(#b3261e, #ff9d94); }
.headers, .type, .rule, dd, .refusals, .answers { color: var(--soft); font-size: .9375rem; }
.type, .rule { font-size: .8125rem; }
.type code { font-weight: 400; }
.rule { display: block; }
.headers { font-size: .8125rem; }

dl { margin: 0; }
dd { margin: 0; }
dt code { color: var(--ink); font-weight: 600; }
.fields > div, .problems > div { padding: .7rem 0; border-top: 1px solid var(--line); }
.fields > div:first-child { border-top: 0; }
.problems { display: grid; gap: 0 3rem; grid-template-columns: repeat(auto-fit, minmax(min(100%, 24rem), 1fr)); }
section > dl + h3 { margin-top: 2.5rem; }
.answers, .refusals { list-style: none; margin: 0; padding: 0; }
.answers li, .refusals li { padding: .35rem 0; }
.answers b, .refusals b, .problems b { font: 600 .8125rem var(--mono); color: var(--ink); margin-right: .4rem; }
details { margin-top: 1rem; }
summary { cursor: pointer; color: var(--soft); font-size: .875rem; }
summary:hover { color: var(--accent); }

figure { margin: 0 0 1rem; border-radius: 10px; overflow: hidden; background: #201e1b; color: #e9e4da; }
figcaption { padding: .55rem 1rem; font-size: .8125rem; color: #b8b0a3; border-bottom: 1px solid #37332e; }
pre { margin: 0; padding: .9rem 1rem; white-space: pre-wrap; overflow-wrap: anywhere; line-height: 1.55; }
.name { color: #8fd8cc; }
.value { color: #f0c98b; }

.walk { list-style: none; counter-reset: step; margin: 1.5rem 0 0; padding: 0; }
.walk li { counter-increment: step; display: grid; gap: 0 2rem; padding: 1.25rem 0 .25rem 3rem; position: relative; }
.walk li::before {
  content: counter(step); position: absolute; left: 0; top: 1.2rem; width: 2rem; height: 2rem; border-radius: 50%;
  display: grid; place-items: center; background: var(--tint); color: var(--accent); font-weight: 700; font-size: .875rem;
}
.walk p { margin: 0 0 .75rem; }
.walk p b { font-weight: 600; }
.cards { display: grid; gap: 1rem; grid-template-columns: repeat(auto-fit, minmax(min(100%, 19rem), 1fr)); margin: 1.5rem 0 2.5rem; }
.cards > div { background: var(--sheet); border: 1px solid var(--line); border-radius: 12px; padding: 1.25rem; }
.cards h3 { font-size: 1rem; }
.cards p { margin: 0; color: var(--soft); font-size: .9375rem; }
footer { padding: 2rem clamp(1rem, 4vw, 3rem); border-top: 1px solid var(--line); color: var(--soft); font-size: .875rem; }

@media (min-width: 62rem) {
  body { grid-template-columns: 17rem minmax(0, 1fr); }
  .contents { position: sticky; top: 3.6rem; align-self: start; border-bottom: 0; padding: 0; }
  .contents nav { max-height: calc(100vh - 3.6rem); overflow-y: auto; padding: 1rem 1rem 3rem 2rem; }
  @supports selector(::details-content) {
    .contents > summary { display: none; }
    .contents::details-content { content-visibility: visible; }
  }
  main { border-left: 1px solid var(--line); }
  footer { grid-column: 2; border-left: 1px solid var(--line); }
}
@media (min-width: 80rem) {
  article { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 30rem); gap: 0 3rem; }
  article > .code { position: sticky; top: 5rem; align-self: start; }
  .walk li { grid-template-columns: minmax(0, 20rem) minmax(0, 1fr); }
}
@media print { .contents, .skip { display: none; } body { display: block; } }
`;
