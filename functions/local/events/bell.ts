/** A wait that can be cut short, for loops that poll but must answer at once when asked. */
export interface Bell {
  wait(milliseconds: number): Promise<void>;
  /** Ends every wait under way. */
  ring(): void;
}

export function createBell(): Bell {
  const waiting = new Set<() => void>();
  return {
    wait: (milliseconds) =>
      new Promise((resolve) => {
        const wake = () => {
          clearTimeout(timer);
          waiting.delete(wake);
          resolve();
        };
        const timer = setTimeout(wake, milliseconds);
        waiting.add(wake);
      }),
    ring: () => {
      for (const wake of [...waiting]) wake();
    },
  };
}
