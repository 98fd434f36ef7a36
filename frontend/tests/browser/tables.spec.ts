import { readFileSync } from 'node:fs'
import { expect, expectNothingSticksOut, settled, talkAt, test, type Page } from './house'
import { rowsOf } from './xlsx'

interface People {
  items: { displayName: string }[]
  total: number
}

test('a list is turned over, and its address brings the same page back', async ({ open }) => {
  const page = await open('ADMINISTRATOR')
  await page.goto('/people')
  await settled(page)
  await expect(page.getByText(/第 1–25 条，共 \d+ 条/)).toBeVisible()
  const firstNames = await names(page)
  await page.getByRole('button', { name: '下一页' }).click()
  await expect(page).toHaveURL(/page=2/)
  await settled(page)
  const nextNames = await names(page)
  expect(nextNames.filter((name) => firstNames.includes(name))).toEqual([])
  await page.reload()
  await settled(page)
  expect(await names(page)).toEqual(nextNames)
  await page.goto('/people?page=2&size=50&sort=lastSignInAt,desc&role=TEACHER&q=a')
  await settled(page)
  await expect(page.getByLabel('排序')).toHaveValue('lastSignInAt,desc')
  await expect(page.getByLabel('角色')).toHaveValue('TEACHER')
  await expect(page.getByRole('searchbox')).toHaveValue('a')
})

test('a list is sorted up and down, and says so to whoever cannot see it', async ({ open }) => {
  const page = await open('ADMINISTRATOR')
  const talk = talkAt(page)
  await page.goto('/people')
  const head = page.getByRole('columnheader', { name: '姓名' })
  await expect(head).toHaveAttribute('aria-sort', 'none')
  for (const [order, heard] of [
    ['asc', 'ascending'],
    ['desc', 'descending'],
  ] as const) {
    await head.getByRole('button').click()
    await expect(head).toHaveAttribute('aria-sort', heard)
    await settled(page)
    const { items } = await talk.get<People>(`/api/accounts?size=25&sort=displayName,${order}`)
    expect(await names(page)).toEqual(items.map((person) => person.displayName))
  }
  await head.getByRole('button').click()
  await expect(head).toHaveAttribute('aria-sort', 'none')
})

test('a list is searched and narrowed, and nothing found says what to do', async ({ open }) => {
  const page = await open('ADMINISTRATOR')
  await page.goto('/people?page=2')
  await page.getByRole('searchbox').fill('teacher.changsha')
  await expect(page).toHaveURL(/q=teacher\.changsha/)
  await expect(page).not.toHaveURL(/page=2/)
  await settled(page)
  expect((await names(page)).length).toBeGreaterThan(0)
  for (const row of await page
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader') })
    .all())
    await expect(row).toContainText('teacher.changsha')
  await page.getByLabel('角色').selectOption('LEAGUE_NATIONAL')
  await expect(page.getByText('没有找到')).toBeVisible()
  await page.getByRole('button', { name: '显示全部' }).click()
  await settled(page)
  await expect(page.getByText(/共 \d\d+ 条/)).toBeVisible()
  await expect(page).not.toHaveURL(/q=|role=/)
})

test('a table wider than the screen moves in its frame and takes nothing of the page along', async ({
  open,
}) => {
  const page = await open('ADMINISTRATOR')
  await page.goto('/people')
  await settled(page)
  await page.evaluate(() =>
    document.styleSheets[0]?.insertRule('@media (width >= 640px) { td { min-width: 40rem } }'),
  )
  await expectNothingSticksOut(page)
})

test('what somebody types as a search is only ever text', async ({ open }) => {
  const page = await open('ADMINISTRATOR')
  await page.goto('/people')
  for (const typed of ['.*', '(', '$where', '{"$gt":""}', '<img src=x onerror=alert(1)>']) {
    await page.getByRole('searchbox').fill(typed)
    await expect(page.getByText('没有找到')).toBeVisible()
    await page.getByRole('searchbox').fill('')
    await expect(page.getByText(/共 \d\d+ 条/)).toBeVisible()
  }
})

test('the Excel file holds what the list shows, in the language of the page', async ({ open }) => {
  const page = await open('ADMINISTRATOR')
  await page.goto('/people?sort=displayName,desc&role=TEACHER')
  await settled(page)
  const shown = await names(page)
  const chinese = await exported(page, '导出 Excel')
  expect(chinese.slice(1).map((row) => row[0])).toEqual(shown)
  await page.getByRole('button', { name: 'English' }).first().click()
  await settled(page)
  const english = await exported(page, /Excel/)
  expect(english.slice(1).map((row) => row[0])).toEqual(shown)
  expect(english[0]).not.toEqual(chinese[0])
  expect(english[0]?.join()).toMatch(/^[\x20-\x7e]+$/)
})

async function exported(page: Page, name: string | RegExp): Promise<string[][]> {
  const coming = page.waitForEvent('download')
  await page.getByRole('link', { name }).click()
  const download = await coming
  expect(download.suggestedFilename()).toMatch(/\.xlsx$/)
  const path = await download.path()
  expect(readFileSync(path).subarray(0, 2).toString()).toBe('PK')
  return rowsOf(path)
}

/** The names in the list, without the small print beside them. */
async function names(page: Page): Promise<string[]> {
  return page
    .getByRole('rowheader')
    .locator('.value')
    .evaluateAll((cells) =>
      cells.map(
        (cell) =>
          [...cell.childNodes]
            .map((part) => (part instanceof Text ? part.data.trim() : ''))
            .find((text) => text) ?? '',
      ),
    )
}
