import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, type Page } from './house'

const FILE = fileURLToPath(
  new URL('../../../src/test/resources/letters/evasions.txt', import.meta.url),
)

/** Ways of smuggling in what runs: the same list that the server's own cleaning is tested with. */
export const PAYLOADS = readFileSync(FILE, 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => line.replaceAll('{0}', '\u0000'))

export const ALL_AT_ONCE = PAYLOADS.join('\n')

/** As names of few files. */
export const FILE_NAMES = Array.from({ length: 8 }, (_, at) =>
  PAYLOADS.filter((_payload, index) => index % 8 === at).join(' '),
)

/** What people write, by the names under which the house tells it. */
const WRITTEN = new Set(['penName', 'realName', 'from', 'to', 'otherPenName', 'name', 'zh', 'en'])

function poisoned(value: unknown, key = ''): unknown {
  if (typeof value === 'string') {
    return WRITTEN.has(key) ? ALL_AT_ONCE : value
  }
  if (Array.isArray(value)) return value.map((one) => poisoned(one, key))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, poisoned(one, name)]))
}

/** As if the server had let every name and theme through: the page itself must not run it. */
export async function poison(page: Page, address: string | RegExp): Promise<void> {
  await page.route(address, async (route) => {
    const response = await route.fetch()
    const type = response.headers()['content-type'] ?? ''
    if (!response.ok() || !type.includes('json')) return route.fulfill({ response })
    return route.fulfill({ response, json: poisoned(await response.json()) })
  })
}

/** Counts what asks for attention; nothing may. */
export function alarms(page: Page): string[] {
  const heard: string[] = []
  page.on('dialog', (dialog) => {
    heard.push(dialog.message())
    void dialog.dismiss()
  })
  return heard
}

const FORBIDDEN = 'script, iframe, object, embed, form[action], base, meta, [style*="javascript"]'
const HANDLERS = ['onerror', 'onload', 'onclick', 'onfocus', 'onmouseover', 'onstart', 'ontoggle']

/** The payloads are on the page as words, and nothing of them is anything else. */
export async function expectOnlyWords(page: Page, heard: string[]): Promise<void> {
  await expect(page.getByText('alert(1)').first()).toBeAttached()
  const live = HANDLERS.map((name) => `[${name}]`).join(', ')
  await expect(page.locator('main').locator(`${FORBIDDEN}, ${live}, a[href^="java"]`)).toHaveCount(
    0,
  )
  expect(heard).toEqual([])
}
