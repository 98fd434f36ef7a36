import type { Page } from '@playwright/test'
import { settled } from './house'

const PER_SHAPE = 2
const FAR_ENOUGH = 60

/**
 * Visits every page that somebody can come to by following links, and shows each to {@code look}. Pages of one shape
 * (two schools, three classes) are looked at twice, not a hundred times.
 *
 * @returns the shapes seen
 */
export async function walk(
  page: Page,
  start: string,
  look: (page: Page) => Promise<void>,
): Promise<string[]> {
  const ahead = [start]
  const known = new Set(ahead)
  const seen = new Map<string, number>()
  for (let path = ahead.shift(); path !== undefined; path = ahead.shift()) {
    const times = seen.get(shapeOf(path)) ?? 0
    if (times >= PER_SHAPE) continue
    seen.set(shapeOf(path), times + 1)
    if (seen.size > FAR_ENOUGH) throw new Error(`no end of pages: ${[...seen.keys()].join(' ')}`)
    await page.goto(path)
    await settled(page)
    for (const next of await linksOn(page)) {
      if (!known.has(next)) {
        known.add(next)
        ahead.push(next)
      }
    }
    await look(page)
  }
  return [...seen.keys()].sort()
}

/** An address with its names and numbers left out: /classes/demo-changsha-4-1 and /classes/xyz-2 are one shape. */
export function shapeOf(path: string): string {
  return path
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
