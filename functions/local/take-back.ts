interface Stoppable {
  stop(): Promise<void>;
}

/**
 * Runs a start that keeps what it has started. When a later step fails, the earlier ones are stopped again, the last first;
 * when all goes well, the result gets a `stop` that does the same.
 */
export async function takeBack<T extends object>(
  start: (keep: <S extends Stoppable>(started: S) => S) => Promise<T>,
): Promise<T & Stoppable> {
  const kept: Stoppable[] = [];
  const stop = async (): Promise<void> => {
    for (const each of kept.splice(0).reverse()) await each.stop();
  };
  try {
    const made = await start((started) => {
      kept.push(started);
      return started;
    });
    return { ...made, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
