/*
 * Says in time that a session ends, over a form that may take longer (WCAG 2.2.1). Without it nothing is lost either: a form that
 * comes too late is shown again after the sign-in.
 */
const warnSeconds = 300;
const everySeconds = 20;

const notice = document.getElementById('insaf-session');
let waiting;

/** A line of the notice, or none. Each stands in the page already, in the reader's language. */
function say(which) {
  for (const line of notice.querySelectorAll('[data-when]')) line.hidden = line.dataset.when !== which;
}

async function look() {
  clearTimeout(waiting);
  // Nobody knows while nothing answers: what was said last stays.
  const answer = await fetch('/console/session').catch(() => undefined);
  const left = answer?.ok ? (await answer.json()).secondsLeft : undefined;
  if (left !== undefined) say(left === 0 ? 'over' : left <= warnSeconds ? 'soon' : undefined);
  const wait = left > warnSeconds ? left - warnSeconds : everySeconds;
  waiting = setTimeout(look, wait * 1000);
}

if (notice) {
  // A telephone that was put away lets no time pass, and another tab may have signed in.
  document.addEventListener('visibilitychange', look);
  look();
}
