// How long a search waits for what is coming, and how often news of it is told.

/** As `promise`, but it resolves after a while in any case; what fails until then fails. */
export async function withinPatience(promise: Promise<void>, ms: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, ms);
  });
  await Promise.race([promise, patience]).finally(() => clearTimeout(timer));
}

/** Calls at once, and once more after a pause if there was any call in it. */
export function limitedTo(pauseMs: number, call: () => void) {
  let timer: NodeJS.Timeout | undefined;
  let again = false;
  const pause = () => {
    again = false;
    call();
    timer = setTimeout(() => {
      timer = undefined;
      if (again) pause();
    }, pauseMs);
  };
  return {
    call: () => {
      if (timer) again = true;
      else pause();
    },
    stop: () => clearTimeout(timer),
  };
}
