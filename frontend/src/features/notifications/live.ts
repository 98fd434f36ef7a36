import { onScopeDispose } from 'vue'

const AWAKE = 5 * 60_000
const FIRST_PAUSE = 2_000
const LONGEST_PAUSE = 60_000

/** What of EventSource is used; a test brings its own. */
export type OpenLine = (address: string) => EventSource

/**
 * Keeps a line to the server while somebody sits before the page. The browser joins a broken line again by itself and
 * says what it has seen. When the server ends it for good, a new one is asked for as soon as the person moves: a page
 * that nobody looks at must not keep its session alive (R29).
 */
export function useLive(
  after: () => number,
  came: (seq: number) => void,
  open: OpenLine = (address) => new EventSource(address),
) {
  let line: EventSource | undefined
  let seen = -1
  let pause = FIRST_PAUSE
  let waits: ReturnType<typeof setTimeout> | undefined
  let moved = Date.now()
  let over = false

  function join(): void {
    if (over || line !== undefined) return
    seen = Math.max(seen, after())
    line = open(`/api/news/live?after=${seen}`)
    line.onmessage = (event: MessageEvent<string>) => {
      pause = FIRST_PAUSE
      seen = Math.max(seen, Number(event.lastEventId))
      came(seen)
    }
    line.onerror = () => {
      leave()
      later()
    }
  }

  function leave(): void {
    line?.close()
    line = undefined
  }

  function later(): void {
    clearTimeout(waits)
    waits = setTimeout(() => {
      if (awake()) join()
    }, pause)
    pause = Math.min(pause * 2, LONGEST_PAUSE)
  }

  /** Whether somebody has moved before the page lately. */
  function awake(): boolean {
    return Date.now() - moved < AWAKE
  }

  function present(): void {
    const slept = !awake()
    moved = Date.now()
    if (slept) join()
  }

  window.addEventListener('keydown', present)
  window.addEventListener('pointerdown', present)
  onScopeDispose(() => {
    over = true
    clearTimeout(waits)
    leave()
    window.removeEventListener('keydown', present)
    window.removeEventListener('pointerdown', present)
  })
  return { join, awake }
}
