/** Tells how far long work has come. */
export type Progress = (what: string, done: number, of: number) => void;

/** Nothing is written more often than this. */
const everyMilliseconds = 200;

/** On a terminal one line that changes; elsewhere a line now and then, so that a log stays readable. */
export function progressTo(out: NodeJS.WriteStream): Progress {
  let last = 0;
  return (what, done, of) => {
    const now = Date.now();
    const isOver = done >= of;
    if (!isOver && now - last < (out.isTTY ? everyMilliseconds : 10 * everyMilliseconds)) return;
    last = now;
    const line = `${what}: ${done} of ${of}`;
    if (out.isTTY) out.write(`\r\u001b[K${isOver ? '' : line}`);
    else if (!isOver) out.write(`${line}\n`);
  };
}
