/*
 * Says in time that a session ends, over a form that may take longer (WCAG 2.2.1). Without it nothing is lost either: a form that
 * comes too late is shown again after the sign-in.
 */
const warnSeconds = 300;
const everySeconds = 20;

const notice = document.getElementById('insaf-session');
let waiting;
let asking = 0;

/** A line of the notice, or none. Each stands in the page already, in the reader's language. */
function say(which) {
  for (const line of notice.querySelectorAll('[data-when]')) line.hidden = line.dataset.when !== which;
}

/** Nothing while nobody answers, or something else does: what was said last stays. */
async function secondsLeft() {
  try {
    const answer = await fetch('/console/session');
    return answer.ok ? (await answer.json()).secondsLeft : undefined;
  } catch {
    return undefined;
  }
}

/** Only what somebody sees is watched; of several questions the last one counts, so that there is one timer. */
async function look() {
  clearTimeout(waiting);
  asking += 1;
  const mine = asking;
  if (document.visibilityState !== 'visible') return;
  const left = await secondsLeft();
  if (mine !== asking) return;
  if (left !== undefined) say(left === 0 ? 'over' : left <= warnSeconds ? 'soon' : undefined);
  // Over is over until somebody signs in elsewhere, and then comes back to this tab.
  if (left === 0) return;
  waiting = setTimeout(look, (left > warnSeconds ? left - warnSeconds : everySeconds) * 1000);
}

if (notice) {
  // A telephone that was put away lets no time pass, and another tab may have signed in.
  document.addEventListener('visibilitychange', look);
  look();
}
