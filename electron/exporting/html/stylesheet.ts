// How an HTML file looks: on the screen in light and dark, and on paper. A constant, so that a security policy can name it by its
// hash: neither the file nor the window's preview of it needs to allow any other style.
import { createHash } from 'node:crypto';

/** The colours are those of renderer/styles/tokens.css. */
const screen = `
:root {
  color-scheme: light dark;
  --paper: #faf7f1; --sunken: #f2ede3; --ink: #2b2723; --ink-2: #665e55; --line: #d3c8b7;
  --accent: #2c5f55; --star: #8f5a10;
  --serif: Literata, 'Iowan Old Style', Charter, 'Palatino Linotype', 'Noto Serif', 'Noto Naskh Arabic', 'Noto Serif CJK SC', Georgia, serif;
  --sans: Inter, 'Segoe UI', 'Noto Sans', 'Noto Sans Arabic', 'Noto Sans CJK SC', system-ui, sans-serif;
  --running-title: attr(data-title);
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --paper: #191816; --sunken: #141311; --ink: #ece6dc; --ink-2: #a9a094; --line: #474139;
    --accent: #86c5b2; --star: #e0ad5d;
  }
}
* { box-sizing: border-box; }
html { background: var(--paper); color: var(--ink); font: 1.0625rem/1.6 var(--serif); overflow-wrap: anywhere; }
body { margin: 0 auto; max-width: 42rem; padding: 2.5rem 1.5rem 4rem; }
h1, h2, h3, h4, h5, h6 { font-weight: 600; line-height: 1.25; margin: 1.6em 0 0.5em; text-wrap: balance; }
h1 { font-size: 2.1rem; margin-top: 0; }
h2 { border-block-start: 1px solid var(--line); font-size: 1.5rem; margin-top: 2.5rem; padding-block-start: 1.25rem; }
h3 { font-size: 1.2rem; }
h4, h5, h6 { font-size: 1.05rem; }
h5, h6 { color: var(--ink-2); }
p, ul, ol, dl, table, figure, blockquote, pre { margin: 0 0 0.75em; }
ul, ol { padding-inline-start: 1.5em; }
li { text-align: start; }
li > :last-child, td > :last-child, th > :last-child, dd > :last-child, blockquote > :last-child { margin-bottom: 0; }
p, h1, h2, h3, h4, h5, h6, dd, pre { white-space: pre-wrap; }
[dir='auto'] > p, [dir='auto'] > li > p { text-align: start; unicode-bidi: plaintext; }
a { color: var(--accent); text-underline-offset: 0.15em; }
a:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
hr { border: 0; border-block-start: 1px solid var(--line); margin: 1.5em 0; }
code, pre { font-family: ui-monospace, 'Cascadia Mono', 'Noto Sans Mono', Menlo, Consolas, monospace; font-size: 0.88em; }
code { background: var(--sunken); border-radius: 0.2em; padding: 0.05em 0.25em; }
pre { background: var(--sunken); border-radius: 0.4rem; padding: 0.75rem 1rem; }
pre code { background: none; padding: 0; font-size: inherit; }
table { border-collapse: collapse; width: 100%; }
th, td { border: 1px solid var(--line); padding: 0.3em 0.6em; text-align: start; vertical-align: top; }
th { background: var(--sunken); font-weight: 600; }
.edition, .standing, .timing, .beside, figcaption, footer, .stance {
  color: var(--ink-2); font-family: var(--sans); font-size: 0.875rem; line-height: 1.45;
}
figcaption a { color: inherit; }
.stars { color: var(--star); letter-spacing: 0.05em; white-space: nowrap; }
nav { background: var(--sunken); border-radius: 0.5rem; font-family: var(--sans); font-size: 0.9375rem; margin-block-start: 2rem; padding: 1rem 1.25rem; }
nav h2 { border: 0; font: 600 0.9375rem/1.4 var(--sans); margin: 0 0 0.4em; padding: 0; }
nav ul { list-style: none; margin: 0; padding: 0; }
nav ul ul { padding-inline-start: 1.25em; }
nav a { text-decoration: none; }
nav a:hover { text-decoration: underline; }
.ratings { align-items: end; display: flex; flex-wrap: wrap; gap: 1rem 1.5rem; margin-block: 1.5rem; }
.ratings figcaption { flex-basis: 100%; }
.ratings svg { flex: 1 1 10rem; height: 10rem; max-width: 18rem; }
.ratings rect { fill: var(--star); }
.ratings line { stroke: var(--line); }
.ratings table { font-family: var(--sans); font-size: 0.875rem; margin: 0; width: auto; }
.ratings tr { height: 2rem; }
.ratings th, .ratings td { background: none; border-width: 0 0 1px; padding: 0 0.75rem 0 0; vertical-align: middle; }
.ratings thead { font-size: 0.8125rem; }
.ratings td { font-variant-numeric: tabular-nums; text-align: end; }
.opinions { list-style: none; padding: 0; }
.opinions > li { margin-block-end: 0.9rem; }
.opinions p { margin: 0; }
.points { list-style: none; padding: 0; }
.points > li { margin-block-end: 1.6rem; }
.question { font-weight: 600; }
.quotation { margin: 0.6rem 0 0.9rem; }
blockquote { border-inline-start: 3px solid var(--line); padding-inline-start: 1rem; }
.stance { font-weight: 600; margin-block-end: 0.25rem; }
.quotation figcaption { margin-block-start: 0.3rem; padding-inline-start: 1.1rem; }
.facts { display: grid; gap: 0.15rem 1rem; grid-template-columns: max-content 1fr; }
.facts dt { color: var(--ink-2); font-family: var(--sans); font-size: 0.875rem; line-height: 1.94; }
.facts dd { margin: 0; }
.agenda > li { margin-block-end: 1rem; }
.checks { list-style: none; padding-inline-start: 0; }
.checks > li { padding-inline-start: 1.6em; position: relative; }
.checks > li > .box { inset-inline-start: 0; position: absolute; }
.empty { color: var(--ink-2); font-style: italic; }
footer { border-block-start: 1px solid var(--line); margin-block-start: 3rem; padding-block-start: 1rem; }
`;

/** Browsers that know no margin boxes print their own running title and page numbers, or none. */
const paper = `
@page {
  size: A4;
  margin: 24mm 20mm 22mm;
  @top-center { color: #665e55; content: var(--running-title); font: 9pt/1.3 sans-serif; }
  @bottom-center { color: #665e55; content: counter(page) ' / ' counter(pages); font: 9pt/1.3 sans-serif; }
}
@page :first { @top-center { content: none; } }
@media print {
  :root { --paper: #fff; --sunken: #f5f2ec; --ink: #1d1a17; --ink-2: #55504a; }
  html { font-size: 10.5pt; }
  body { max-width: none; padding: 0; }
  h1, h2, h3, h4, h5, h6, .question, .stance, .standing { break-after: avoid; }
  .quotation, tr, .ratings, figcaption { break-inside: avoid; }
  p, li { orphans: 3; widows: 3; }
  a { color: inherit; text-decoration: none; }
  .sources a[href]::after, .note a[href^='http']::after { content: ' (' attr(href) ')'; }
}
`;

export const stylesheet: string = screen + paper;

/** Names the stylesheet in the `style-src` of a security policy. */
export const stylesheetHash: string = `'sha256-${createHash('sha256').update(stylesheet).digest('base64')}'`;
