import { expect, type Page } from '@playwright/test'

const MOST_STOPS = 250

interface Stop {
  html: string
  /** What it looks like while it has the focus, with its nearest surroundings. */
  look: string
  /** What the stop before looks like now that it has lost the focus. */
  lookOfLast?: string
  isPage: boolean
}

/** What the page keeps while it notes. */
interface Noting {
  stops: Stop[]
  noting?: AbortController
}

/**
 * R33: the tabulator comes to everything that can be used, nothing holds it, and where it is can be seen.
 */
export async function expectKeyboardReachesAll(page: Page): Promise<void> {
  const wanted = await mark(page)
  const reached = new Set<string>()
  let last: Stop | undefined
  let rounds = 0
  for await (const stop of stops(page, wanted.length + 2)) {
    if (last && stop.lookOfLast !== undefined) {
      expect(last.look, `focus cannot be seen on ${page.url()}: ${last.html}`).not.toEqual(
        stop.lookOfLast,
      )
    }
    // It starts where the page has put the focus, so once around may be once over the end.
    if (stop.isPage && rounds++ > 0) break
    if (reached.has(stop.html) && stop.html === [...reached][0]) break
    if (!stop.isPage) reached.add(stop.html)
    last = stop.isPage ? undefined : stop
  }
  // By number: a sheet to write on looks different in the markup while it has the focus.
  const numbers = new Set([...reached].map(numberOf))
  const missed = wanted.filter((html) => !numbers.has(numberOf(html)))
  if (reached.size < MOST_STOPS - 1)
    expect(missed, `not reached by keyboard on ${page.url()}`).toEqual([])
}

/** Where the tabulator comes to. It is struck so often in a row, and the page itself notes what it sees meanwhile. */
async function* stops(page: Page, often: number): AsyncGenerator<Stop> {
  await noteStops(page)
  const keys = await page.context().newCDPSession(page)
  const tab = { key: 'Tab', code: 'Tab', windowsVirtualKeyCode: 9 }
  for (let struck = 0; struck < MOST_STOPS; struck += often) {
    const row = Array.from({ length: often }, () => [
      keys.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...tab }),
      keys.send('Input.dispatchKeyEvent', { type: 'keyUp', ...tab }),
    ])
    await Promise.all(row.flat())
    const noted = await notedStops(page)
    expect(noted, `keys that did not come to ${page.url()}`).toHaveLength(often)
    yield* noted
  }
}

const numberOf = (html: string) => html.split(' ')[0]

/** Numbers what can be used and is seen; one of a group of radio buttons stands for the group. */
async function mark(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const usable =
      'a[href], button, input, select, textarea, summary, [contenteditable="true"], [tabindex]'
    const groups = new Set<string>()
    return [...document.querySelectorAll<HTMLElement>(usable)]
      .filter(
        (element) =>
          element.tabIndex >= 0 && !element.matches(':disabled') && !element.closest('[inert]'),
      )
      .filter((element) => element.checkVisibility({ visibilityProperty: true }))
      .filter((element) => {
        if (!(element instanceof HTMLInputElement) || element.type !== 'radio') return true
        const first = !groups.has(element.name)
        groups.add(element.name)
        const checked = (element.form ?? document).querySelector(
          `input[name="${CSS.escape(element.name)}"]:checked`,
        )
        return checked ? checked === element : first
      })
      .map((element, number) => {
        element.dataset['stop'] = String(number)
        return `${number} ${element.outerHTML.slice(0, 100)}`
      })
  })
}

/** Notes a stop whenever the key is let go. */
async function noteStops(page: Page): Promise<void> {
  await page.evaluate(() => {
    ;(document.activeElement as HTMLElement | null)?.blur()
    const drawing = (element: Element, pseudo?: string): string => {
      const style = getComputedStyle(element, pseudo)
      const outline =
        style.outlineStyle === 'none' ? '' : `${style.outlineWidth} ${style.outlineColor}`
      const { boxShadow, borderColor, backgroundColor, textDecorationLine } = style
      return [outline, boxShadow, borderColor, backgroundColor, textDecorationLine].join()
    }
    const isStop = (element: Element) => element.matches('[data-stop], :has([data-stop])')
    /** The focus may be drawn on the element, around it, or on what stands for it beside it. */
    const looks = (element: Element): string => {
      const around: Element[] = [element.previousElementSibling, element.nextElementSibling].filter(
        (beside): beside is Element => beside !== null && !isStop(beside),
      )
      for (let at: Element | null = element; at && around.length < 6; at = at.parentElement)
        around.push(at)
      return around
        .flatMap((at) => [drawing(at), drawing(at, '::before'), drawing(at, '::after')])
        .join(';')
    }
    let last: Element | undefined
    const stop = (element: Element): Stop => {
      document.getAnimations().forEach((animation) => animation.finish())
      const isPage = element === document.body || element === document.documentElement
      const lookOfLast = last?.isConnected && last !== element ? looks(last) : undefined
      last = isPage ? undefined : element
      const number = (element as HTMLElement).dataset['stop'] ?? '-'
      const html = `${number} ${element.outerHTML.slice(0, 100)}`
      return { html, look: looks(element), lookOfLast, isPage }
    }
    const holder = window as unknown as Noting
    holder.noting?.abort()
    holder.noting = new AbortController()
    holder.stops = []
    addEventListener(
      'keyup',
      (key) => {
        if (key.key === 'Tab') holder.stops.push(stop(document.activeElement ?? document.body))
      },
      { capture: true, signal: holder.noting.signal },
    )
  })
}

async function notedStops(page: Page): Promise<Stop[]> {
  return page.evaluate(() => (window as unknown as Noting).stops.splice(0))
}
