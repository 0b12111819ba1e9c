// Asks before the page is left while something that was changed in it is saved nowhere else.

const unsaved = new Set<object>();

/** @param what is not saved, as `leaveWithoutAsking` will name it */
export function askBeforeLeaving(what: object): void {
  if (unsaved.size === 0) window.addEventListener('beforeunload', ask);
  unsaved.add(what);
}

export function leaveWithoutAsking(what: object): void {
  unsaved.delete(what);
  // A page that might ask is not kept for the browser's Back button.
  if (unsaved.size === 0) window.removeEventListener('beforeunload', ask);
}

/** The browser puts the question in its own words. */
function ask(event: BeforeUnloadEvent): void {
  event.preventDefault();
}
