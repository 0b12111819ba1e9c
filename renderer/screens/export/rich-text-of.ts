// An exported page as formatted text to be pasted elsewhere: its words and their structure, without what only a page needs.

/** Where the page keeps line breaks as they are written. */
const KEEPS_LINES = 'p, h1, h2, h3, h4, h5, h6, dd, li, td, th';
const ONLY_OF_PAGES = 'style, script, nav, svg, footer';
const MEANT_TO_STAY = new Set(['href', 'lang', 'dir', 'start', 'colspan', 'rowspan', 'scope']);

/** @param html a whole page; @returns HTML of what is in its body */
export function richTextOf(html: string): string {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  for (const element of body.querySelectorAll(ONLY_OF_PAGES)) element.remove();
  for (const element of body.querySelectorAll('*')) {
    for (const { name } of [...element.attributes]) {
      const leadsNowhere = name === 'href' && element.getAttribute(name)?.startsWith('#');
      if (!MEANT_TO_STAY.has(name) || leadsNowhere) element.removeAttribute(name);
    }
  }
  for (const text of textsOf(body)) breakLines(text);
  return body.innerHTML;
}

function textsOf(body: HTMLElement): Text[] {
  const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) if (node instanceof Text) texts.push(node);
  return texts;
}

/** What is written in lines stays so; between elements, line feeds are nothing. */
function breakLines(text: Text): void {
  const { data, parentElement } = text;
  if (!data.trim() || !data.includes('\n') || !parentElement?.closest(KEEPS_LINES) || parentElement.closest('pre'))
    return;
  text.replaceWith(
    ...data.split('\n').flatMap((line, at) => (at === 0 ? [line] : [document.createElement('br'), line])),
  );
}
