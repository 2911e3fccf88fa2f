/** Wakes whoever waits. */
export interface Notifier {
  /** Ends the wait; where nobody waits, the next wait ends at once. */
  notify(): void;
  /** Waits for a notification, at most `ms` milliseconds. Only one may wait at a time. */
  wait(ms: number): Promise<void>;
}

export function createNotifier(): Notifier {
  let isNotified = false;
  let wake: (() => void) | undefined;
  return {
    notify() {
      isNotified = true;
      wake?.();
    },
    async wait(ms) {
      if (!isNotified) {
        let timer: ReturnType<typeof setTimeout> | undefined;
        await new Promise<void>((resolve) => {
          wake = resolve;
          timer = setTimeout(resolve, ms);
        });
        clearTimeout(timer);
      }
      wake = undefined;
      isNotified = false;
    },
  };
}
