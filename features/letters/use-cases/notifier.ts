/** Wakes whoever waits. */
export interface Notifier {
  /** Ends the wait; where nobody waits, the next wait ends at once. */
  notify(): void;
  /** Waits for a notification, at most `ms` milliseconds. Only one may wait at a time. */
  wait(ms: number): Promise<void>;
}

export function createNotifier(): Notifier {
  let isNotified = false;
  let resume: (() => void) | undefined;
  return {
    notify() {
      isNotified = true;
      resume?.();
    },
    async wait(ms) {
      if (!isNotified) {
        let timer: ReturnType<typeof setTimeout> | undefined;
        await new Promise<void>((resolve) => {
          resume = resolve;
          timer = setTimeout(resolve, ms);
        });
        clearTimeout(timer);
      }
      resume = undefined;
      isNotified = false;
    },
  };
}
