// Runs inside a page. Plain JavaScript, because the house is compiled without the types of a browser.

/** Elements that stick out of the page at the side: a reader would have to scroll two ways. */
export function overflowingElements() {
  const width = document.documentElement.clientWidth;
  const isMeantTo = (element) =>
    element.closest('.insaf-wide, .govuk-visually-hidden, .govuk-skip-link, thead') !== null;
  return [...document.querySelectorAll('body *')]
    .filter((element) => {
      const { left, right, width: own } = element.getBoundingClientRect();
      return own > 0 && !isMeantTo(element) && (right > width + 1 || left < -1);
    })
    .map((element) => `${element.tagName.toLowerCase()}.${element.className}`);
}

/** Where landmarks begin, in pixels from the side from which the page is read. */
export function beginnings(selectors) {
  const isMirrored = document.documentElement.dir === 'rtl';
  const width = document.documentElement.clientWidth;
  const found = selectors.flatMap((selector) => {
    const element = document.querySelector(selector);
    if (!element) return [];
    const { left, right } = element.getBoundingClientRect();
    return [[selector, Math.round(isMirrored ? width - right : left)]];
  });
  return Object.fromEntries(found);
}

/** Addresses of this console, and of the pages for everybody beside it, that a page leads to, without those that sign in or out or choose a language. */
export function consoleLinks() {
  return [...document.querySelectorAll('a[href]')]
    .filter(
      (link) =>
        link.origin === location.origin && /^\/($|console|accessibility|verify|licences)/.test(link.pathname),
    )
    .map((link) => link.pathname + link.search)
    .filter((path) => !/^\/console\/(sign-|signed-|language|assets)/.test(path));
}

/** Links, buttons and fields that can be seen, whatever the room. */
export function visibleControls() {
  return [
    ...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary'),
  ].filter(
    (element) =>
      element.checkVisibility({ visibilityProperty: true }) && element.getBoundingClientRect().width > 0,
  ).length;
}
