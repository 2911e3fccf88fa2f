/** Something one waits for. */
export interface Bell {
  /** Ends the wait; where nobody waits, the next wait ends at once. */
  ring(): void;
  /** Waits for a ring, at most `ms` milliseconds. Only one may wait at a time. */
  wait(ms: number): Promise<void>;
}

export function createBell(): Bell {
  let hasRung = false;
  let wake: (() => void) | undefined;
  return {
    ring() {
      hasRung = true;
      wake?.();
    },
    async wait(ms) {
      if (!hasRung) {
        let timer: ReturnType<typeof setTimeout> | undefined;
        await new Promise<void>((resolve) => {
          wake = resolve;
          timer = setTimeout(resolve, ms);
        });
        clearTimeout(timer);
      }
      wake = undefined;
      hasRung = false;
    },
  };
}
