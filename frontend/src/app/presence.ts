import { onScopeDispose } from 'vue'

/** Whoever has neither struck a key nor touched the page for so long may have gone away. */
const GONE_AFTER = 60_000

let seen = Date.now()
let watching = 0

export function present(): void {
  seen = Date.now()
}

export function listenForPresence(): void {
  for (const deed of ['keydown', 'pointerdown', 'wheel'])
    window.addEventListener(deed, present, { capture: true, passive: true })
}

/** Two classes that look at each other touch nothing for a whole lesson, and are there all the same. */
export function presentMeanwhile(): void {
  watching++
  onScopeDispose(() => watching--)
}

/** Whether what this page asks now is asked by a person: only that keeps a session alive (R29). */
export function isSomebodyThere(): boolean {
  return watching > 0 || Date.now() - seen < GONE_AFTER
}
