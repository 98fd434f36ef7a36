import AxeBuilder from '@axe-core/playwright'
import { createRequire } from 'node:module'
import {
  test as base,
  expect,
  type Browser,
  type BrowserContext,
  type Page,
  type Request,
} from '@playwright/test'
import { Talk, sessionOf, type Kind } from './people'

export { expect }

/** What pages did that no page of this house may do, whoever looks at it. */
export class Watch {
  readonly wrongs: string[] = []

  async over(context: BrowserContext, origin: string): Promise<void> {
    context.on('request', (request) => this.keepsToTheHouse(request.url(), origin))
    context.on('weberror', (error) =>
      this.wrongs.push(`error: ${error.error().stack ?? error.error().message}`),
    )
    context.on('console', (message) => {
      const expected = message.text().startsWith('Failed to load resource')
      if (message.type() === 'error' && !expected) this.wrongs.push(`console: ${message.text()}`)
      if (/Content Security Policy|Content-Security-Policy/.test(message.text()))
        this.wrongs.push(message.text())
    })
    await context.exposeBinding('tellOfViolation', (_, what: string) => void this.wrongs.push(what))
    await context.addInitScript(() => {
      const tell = (window as unknown as { tellOfViolation: (what: string) => void })
        .tellOfViolation
      document.addEventListener('securitypolicyviolation', (violation) => {
        tell(
          `policy: ${violation.violatedDirective} ${violation.blockedURI} on ${location.pathname}`,
        )
      })
    })
  }

  private keepsToTheHouse(url: string, origin: string): void {
    const own =
      url.startsWith(`${origin}/`) || url.startsWith('data:') || url.startsWith(`blob:${origin}/`)
    if (!own) this.wrongs.push(`request: ${url}`)
  }
}

/** Opens a browser of its own for somebody: signed in already, or for a visitor. */
export type Opens = (
  who: Kind | 'VISITOR',
  options?: { address?: string; locale?: string },
) => Promise<Page>

interface Fixtures {
  watch: Watch
  open: Opens
}

export const test = base.extend<Fixtures>({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads from it what the fixture needs
  watch: async ({}, use) => {
    const watch = new Watch()
    await use(watch)
    expect(watch.wrongs, 'R27: nothing from elsewhere, no broken policy, no error').toEqual([])
  },
  open: async ({ browser, baseURL, watch, contextOptions, locale }, use) => {
    const opened: BrowserContext[] = []
    await use(async (who, options = {}) => {
      const address = options.address ?? baseURL ?? ''
      const context = await browser.newContext({
        ...contextOptions,
        baseURL: address,
        locale: options.locale ?? locale,
        storageState: who === 'VISITOR' ? undefined : sessionOf(who),
      })
      opened.push(context)
      context.on('page', count)
      await watch.over(context, new URL(address).origin)
      return context.newPage()
    })
    for (const context of opened) await context.close()
  },
})

export type { Browser, Page }

/** Speaks to the house in the name of whoever sits at this page. */
export function talkAt(page: Page): Talk {
  return new Talk(page.context().request)
}

/** What pages have asked for and not been answered yet. A stream of news never ends, so it is not waited for. */
const unanswered = new WeakMap<Page, Set<Request>>()

function count(page: Page): void {
  const open = new Set<Request>()
  unanswered.set(page, open)
  page.on('request', (request) => open.add(request))
  page.on('requestfinished', (request) => open.delete(request))
  page.on('requestfailed', (request) => open.delete(request))
  page.on('response', (response) => {
    if (response.headers()['content-type']?.startsWith('text/event-stream'))
      open.delete(response.request())
  })
}

/** The page has come to rest: the house has answered and nothing moves any more. */
export async function settled(page: Page): Promise<void> {
  await expect(page.locator('h1').first()).toBeVisible({ timeout: 30_000 })
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0)
  await quiet(page)
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0)
  await page.evaluate(() => document.getAnimations().forEach((animation) => animation.finish()))
}

/** Nothing is asked for, three looks long: an answer may be the reason for the next question. */
async function quiet(page: Page): Promise<void> {
  let looks = 0
  for (const end = Date.now() + 5_000; looks < 3 && Date.now() < end;) {
    looks = (unanswered.get(page)?.size ?? 0) === 0 ? looks + 1 : 0
    await page.evaluate(() => new Promise((shown) => requestAnimationFrame(() => shown(null))))
  }
}

/** What {@code AxeBuilder} brings along, and would send to the page twice for each look. */
const axe = createRequire(createRequire(import.meta.url).resolve('@axe-core/playwright'))(
  'axe-core',
) as { source: string }

/**
 * R33: axe finds nothing. It runs in the page itself, instead of in two pages one after the other, and does not write
 * out what it found to be well: the same rules in less than half the time.
 */
export async function expectAccessible(page: Page): Promise<void> {
  expect(page.frames(), `frames on ${page.url()}, which axe would not look into`).toHaveLength(1)
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  const { violations } = await new AxeBuilder({ page, axeSource: 'undefined' })
    .setLegacyMode()
    .options({ resultTypes: ['violations'] })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze()
  const told = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`,
  )
  expect(told, `axe on ${page.url()}`).toEqual([])
}

export const WIDTHS = [360, 768, 1440] as const

/** Nothing sticks out sideways, at a telephone's, a tablet's and a desk's width. */
export async function expectNothingSticksOut(page: Page): Promise<void> {
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 })
    const wide = await page.evaluate(() => {
      const room = document.documentElement.clientWidth
      if (document.documentElement.scrollWidth <= room) return []
      return [...document.querySelectorAll('body *')]
        .filter((element) => element.getBoundingClientRect().right > room + 1)
        .map((element) => element.outerHTML.slice(0, 120))
        .slice(-3)
    })
    expect(wide, `wider than ${width} px on ${page.url()}`).toEqual([])
  }
  await page.setViewportSize({ width: 1440, height: 900 })
}
