import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

/** A process by number and moment of birth: numbers are given out again, so a number alone may name a stranger. */
export interface ProcessIdentity {
  pid: number;
  born: string;
}

/** The living process with this number, or undefined. */
export function findProcess(pid: number): ProcessIdentity | undefined {
  const born = existsSync('/proc/self/stat') ? bornOnLinux(pid) : bornElsewhere(pid);
  return born === undefined ? undefined : { pid, born };
}

/** Whether that very process still lives. */
export const isAlive = (known: ProcessIdentity): boolean => findProcess(known.pid)?.born === known.born;

/** Field 22 of proc(5) `stat` is the start in clock ticks since boot; the name before it may hold spaces and brackets. */
function bornOnLinux(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const isZombie = fields[0] === 'Z' || fields[0] === 'X';
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    return isZombie ? undefined : `${boot}/${fields[19]}`;
  } catch {
    return undefined;
  }
}

function bornElsewhere(pid: number): string | undefined {
  try {
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim() || undefined;
  } catch {
    return undefined;
  }
}
