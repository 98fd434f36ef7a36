import { createHash } from 'node:crypto'
import { readFileSync, readdirSync, rmSync, mkdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Page } from '@playwright/test'
import { expect, settled } from './house'

const FAR_ENOUGH = 100

/** Where somebody ends who may not see what a link leads to. */
const REFUSED = ['/not-permitted', '/sign-in']

/**
 * Visits every page that somebody can come to by following links and menus, and shows each to {@code look}. Pages of
 * one shape (two schools, three classes) are looked at {@code often} times, not a hundred times.
 *
 * @returns the shapes seen, and those of addresses that led on to one of them
 */
export async function walk(
  page: Page,
  start: string,
  look: (page: Page) => Promise<void>,
  { often = 2, go = load }: { often?: number; go?: Way } = {},
): Promise<string[]> {
  const ahead = [start]
  const known = new Set(ahead)
  const seen = new Map<string, number>()
  const ledOn = new Set<string>()
  const enough = (path: string) => (seen.get(shapeOf(path)) ?? 0) >= (isOneOfMany(path) ? often : 1)
  for (let path = ahead.shift(); path !== undefined; path = ahead.shift()) {
    if (enough(path)) continue
    await go(page, path)
    await settled(page)
    const here = new URL(page.url()).pathname
    if (here !== path && !REFUSED.includes(here)) ledOn.add(shapeOf(path))
    if (enough(here)) continue
    seen.set(shapeOf(here), (seen.get(shapeOf(here)) ?? 0) + 1)
    if (seen.size > FAR_ENOUGH) throw new Error(`no end of pages: ${[...seen.keys()].join(' ')}`)
    await look(page)
    const found = [...(await linksOn(page)), ...(path === start ? await menusOn(page) : [])]
    for (const next of found.filter((link) => !known.has(link))) {
      known.add(next)
      ahead.push(next)
    }
  }
  return [...new Set([...seen.keys(), ...ledOn])].sort()
}

type Way = (page: Page, path: string) => Promise<void>

/** As a bookmark leads there. */
async function load(page: Page, path: string): Promise<void> {
  await page.goto(path)
}

/** As a link on a page leads to the next, which is not loaded anew and takes the focus along. */
export async function leadOn(page: Page, path: string): Promise<void> {
  if (page.url() === 'about:blank') return load(page, path)
  const arrived = await page.evaluate(async (to) => {
    ;(document.activeElement as HTMLElement | null)?.blur()
    const focused = new Promise<boolean>((tell) => {
      addEventListener('focusin', ({ target }) => tell((target as Element).localName === 'main'), {
        once: true,
      })
    })
    const patience = new Promise<boolean>((tell) => setTimeout(() => tell(false), 5_000))
    history.pushState(null, '', to)
    dispatchEvent(new PopStateEvent('popstate', { state: null }))
    return Promise.race([focused, patience])
  }, path)
  if (!arrived) await load(page, path)
}

function isOneOfMany(path: string): boolean {
  return shapeOf(path).includes(':id')
}

/** An address with its names and numbers left out: /classes/demo-changsha-4-1 and /classes/xyz-2 are one shape. */
export function shapeOf(path: string): string {
  return path
    .replace(/\/tasks\/[^/]+/, '/tasks/:id')
    .split('/')
    .map((part) => (/[\d%_]|[A-Z]/.test(part) ? ':id' : part))
    .join('/')
}

async function linksOn(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLAnchorElement>('a[href]')]
      .filter((link) => link.checkVisibility() && !link.hasAttribute('download'))
      .map((link) => new URL(link.href, location.href))
      .filter((url) => url.origin === location.origin && !url.pathname.startsWith('/api/'))
      .map((url) => url.pathname),
  )
}

/** Where the entries of menus lead that are no links; the one that signs out is left alone. */
async function menusOn(page: Page): Promise<string[]> {
  const found: string[] = []
  const menus = page.locator('button[aria-haspopup="menu"]:visible')
  for (let menu = 0; menu < (await menus.count()); menu++) {
    await menus.nth(menu).click()
    await page.getByRole('menuitem').first().waitFor()
    const entries = page.getByRole('menuitem').filter({ hasNotText: /退出|Sign out/ })
    for (let entry = 0; entry < (await entries.count()); entry++) {
      const before = page.url()
      await entries.nth(entry).click()
      // Until then the heading that shows is the old page's, and going back would leave the house.
      await expect(page).not.toHaveURL(before)
      await settled(page)
      found.push(new URL(page.url()).pathname)
      await page.goBack()
      await settled(page)
      await menus.nth(menu).click()
    }
  }
  return found
}

const NOTES = fileURLToPath(new URL('../../../target/browser/walks', import.meta.url))
const BUILDS = fileURLToPath(new URL('../../../target/browser/builds', import.meta.url))
const FEATURES = fileURLToPath(new URL('../../src/features', import.meta.url))

export function forgetWalks(): void {
  rmSync(NOTES, { recursive: true, force: true })
  mkdirSync(NOTES, { recursive: true })
  rmSync(BUILDS, { recursive: true, force: true })
  mkdirSync(BUILDS, { recursive: true })
}

/**
 * Whether nobody has come yet to a page that is built of the same parts, as far as a check called {@code purpose} is
 * concerned. Ten kinds of staff see many pages alike; what is slow is looked at once for all of them.
 */
export async function isFirstOfItsBuild(page: Page, purpose: string): Promise<boolean> {
  const build = createHash('sha256')
    .update(await buildOf(page))
    .digest('hex')
  try {
    writeFileSync(`${BUILDS}/${purpose}-${build}`, page.url(), { flag: 'wx' })
    return true
  } catch {
    return false
  }
}

/** Elements, classes and roles, without the words: a table of three rows is built like one of thirty. */
export async function buildOf(page: Page): Promise<string> {
  return page.evaluate(() => {
    const told = ['role', 'type', 'href', 'for', 'lang', 'dir', 'disabled', 'tabindex', 'style']
    const attribute = ({ name, value }: Attr) => {
      if (name === 'class') return value.split(/\s+/).sort().join('.')
      if (name === 'role' || name === 'type' || name === 'lang') return `${name}=${value}`
      return name.startsWith('aria-') || told.includes(name) ? name : ''
    }
    const build = (element: Element): string => {
      const parts = [...element.childNodes].map((node) => {
        if (node instanceof Element) return build(node)
        return node.nodeType === Node.TEXT_NODE && node.textContent?.trim() ? 'text' : ''
      })
      const attributes = [...element.attributes].map(attribute).filter(Boolean).sort()
      return `<${element.localName} ${attributes.join(' ')}>${[...new Set(parts)].join('')}`
    }
    return build(document.body)
  })
}

export function noteWalk(who: string, shapes: string[]): void {
  writeFileSync(`${NOTES}/${who}.json`, JSON.stringify(shapes))
}

/** Pages of the router that nobody came to, once everybody has walked; undefined as long as somebody has not. */
export function pagesNobodyCameTo(everybody: readonly string[]): string[] | undefined {
  const notes = readdirSync(NOTES)
  if (!everybody.every((who) => notes.includes(`${who}.json`))) return undefined
  const seen = new Set(
    notes.flatMap((note) => JSON.parse(readFileSync(`${NOTES}/${note}`, 'utf8')) as string[]),
  )
  return pagesOfTheRouter().filter((path) => !seen.has(path))
}

/** The pages whose address is known beforehand; the others need somebody's or something's name in it. */
function pagesOfTheRouter(): string[] {
  return readdirSync(FEATURES)
    .map((feature) => readFileSync(`${FEATURES}/${feature}/feature.ts`, 'utf8'))
    .flatMap((source) => [...source.matchAll(/path: '([^':]+)'/g)].map((match) => match[1] ?? ''))
}
