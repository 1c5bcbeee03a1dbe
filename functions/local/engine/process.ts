import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import type { Readable, Writable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { LocalRunProblem } from '../problem.ts';
import type { EngineCommand } from './command.ts';

type Child = ChildProcessByStdio<Writable, null, Readable>;

/** A running engine. */
export interface EngineProcess {
  pid: number;
  port: number;
  /** Resolves when the engine is gone, whoever ended it. */
  exited: Promise<void>;
  stop(): Promise<void>;
}

const readyWithinMilliseconds = 30_000;

/**
 * Starts an engine and waits until it takes connections.
 * @throws {LocalRunProblem} when it gives up before that, with its own reason put in plain words
 */
export async function startProcess(
  command: EngineCommand,
  port: number,
  dataFolder: string | undefined,
): Promise<EngineProcess> {
  const child = launch(command, port, dataFolder);
  const errors = lastWordsOf(child);
  const exited = once(child, 'exit').then(() => undefined);
  const ended = exited.then(() => 'ended' as const);
  const outcome = await Promise.race([ended, untilReady(port, child, errors)]);
  if (outcome === 'ready' && child.pid !== undefined) {
    return { pid: child.pid, port, exited, stop: () => stop(child, exited) };
  }
  await stop(child, exited);
  throw explain(errors.join(''), port, dataFolder);
}

/**
 * On POSIX a shell becomes the engine (`exec`, so the process number is the engine's own) and leaves a watcher behind that
 * reads our end of a pipe. However we die, also by `kill -9`, the system closes the pipe and the watcher ends the engine.
 * A group of its own keeps Ctrl-C for us: we finish what is in hand, then stop the engine. On Windows, where there is no
 * such shell, the lock file lets the next start end a leftover.
 */
const guarded = [
  'exec 3<&0',
  '( while read -r line; do :; done; kill -TERM $$ ) <&3 >/dev/null 2>&1 &',
  'exec "$0" "$@" 3<&- </dev/null',
].join('\n');

function launch(command: EngineCommand, port: number, dataFolder: string | undefined): Child {
  const args = command.argumentsFor(port, dataFolder);
  const stdio: ['pipe', 'ignore', 'pipe'] = ['pipe', 'ignore', 'pipe'];
  const child =
    process.platform === 'win32'
      ? spawn(command.program, args, { stdio, windowsHide: true })
      : spawn('/bin/sh', ['-c', guarded, command.program, ...args], { stdio, detached: true });
  child.on('error', () => child.emit('exit', 1, null));
  child.stdin.on('error', () => undefined);
  return child;
}

/** What it said on its error output, at most the last few kilobytes; reading on keeps its pipe from filling up. */
function lastWordsOf(child: Child): string[] {
  const words: string[] = [];
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    words.push(text);
    if (words.length > 20) words.shift();
  });
  return words;
}

/** dynoxide says when it has bound the port; an answer on the port alone might come from somebody else's process. */
async function untilReady(port: number, child: Child, errors: readonly string[]): Promise<'ready' | 'late'> {
  const isJava = child.spawnargs.includes('-jar');
  for (const start = Date.now(); Date.now() - start < readyWithinMilliseconds; await sleep(isJava ? 50 : 5)) {
    if ((isJava || errors.join('').includes('listening on')) && (await answers(port))) return 'ready';
    if (child.exitCode !== null) break;
  }
  return 'late';
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    const done = (isUp: boolean) => {
      socket.destroy();
      resolve(isUp);
    };
    socket.once('connect', () => done(true)).once('error', () => done(false));
  });
}

async function stop(child: Child, exited: Promise<void>): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  const late = setTimeout(() => child.kill('SIGKILL'), 5_000);
  await exited;
  clearTimeout(late);
}

function explain(words: string, port: number, dataFolder: string | undefined): LocalRunProblem {
  if (/already in use|BindException/i.test(words)) return portTaken(port);
  if (/not a valid SQLite|malformed|corrupt/i.test(words)) return damaged(dataFolder ?? 'memory');
  if (/unable to open|readonly|permission/i.test(words)) {
    return new LocalRunProblem(
      `The database in ${dataFolder} cannot be opened.`,
      'Give yourself permission to write there, or name another data folder.',
    );
  }
  return new LocalRunProblem(
    `The database engine did not start: ${words.trim() || 'it said nothing'}.`,
    'Run `npm ci` and try again.',
  );
}

export const portTaken = (port: number) =>
  new LocalRunProblem(
    `Port ${port} is already in use.`,
    'Stop the program that uses it, or choose another port.',
  );

export const damaged = (dataFolder: string, cause?: unknown) =>
  new LocalRunProblem(
    `The database in ${dataFolder} is damaged and cannot be opened.`,
    'Move the folder away to keep it for inquiry, and start again with an empty one.',
    { cause },
  );
