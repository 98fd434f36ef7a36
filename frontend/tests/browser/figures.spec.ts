import { expect, expectAccessible, expectNothingSticksOut, settled, test, type Page } from './house'
import { rowsOf } from './xlsx'

const TASK = '/ledger/plans/turpan-2026/tasks/city-founders'

test('from the bar of a quota down to the class, where the League reads months and no child', async ({
  open,
}) => {
  const page = await open('LEAGUE_PROVINCE')
  await page.goto('/coverage/places/43?programme=turpan-2026&year=2026')
  await settled(page)
  const bars = page.getByRole('region', { name: '任务完成情况' })
  await expect(bars.getByText(/长沙市/).first()).toBeVisible()
  await page.getByLabel('哪一边').selectOption('INLAND')
  await expect(page).toHaveURL(/side=INLAND/)

  await page.getByRole('link', { name: '长沙市' }).first().click()
  for (let depth = 0; depth < 4 && !page.url().includes('/classes/'); depth++) {
    await settled(page)
    const before = page.url()
    await page
      .getByRole('region', { name: '各地各校的覆盖数字' })
      .getByRole('link', { name: /./ })
      .nth(await skipHeads(page))
      .click()
    await expect(page).not.toHaveURL(before)
  }
  await settled(page)
  expect(page.url()).toContain('/classes/')
  await expect(page.getByText('按月合计，没有日期，也没有学生')).toBeVisible()
  await expect(page.getByRole('heading', { name: '本班学生' })).toHaveCount(0)
  await expectAccessible(page)
})

/** The heads of the columns lead to definitions and are links as well. */
async function skipHeads(page: Page): Promise<number> {
  const heads = page.getByRole('region', { name: '各地各校的覆盖数字' }).locator('thead a')
  return heads.count()
}

test('the task table opens in a spreadsheet, and its sums are those of its rows', async ({
  open,
}) => {
  const page = await open('LEAGUE_PROVINCE')
  await page.goto('/coverage/programmes/turpan-2026')
  await settled(page)
  const coming = page.waitForEvent('download')
  await page.getByRole('link', { name: '导出 Excel' }).click()
  const rows = rowsOf(await (await coming).path())

  const cities = rows.filter((row) => row[0] === rows[4]?.[0] && row[2] === '内地学生')
  const target = (row: string[]) => Number(row[3])
  expect(cities.slice(0, 6).map(target)).toEqual([30, 30, 30, 30, 30, 30])
  expect(rows[10]?.[0]).toMatch(/合计$/)
  const year = rows.find((row) => row[1] === '整个方案')
  expect(target(year ?? [])).toBe(180)
})

test('a report is checked, accepted by a second person and corrected only with the approval of a third', async ({
  open,
}) => {
  const author = await open('LEAGUE_CITY')
  await author.goto(TASK)
  await settled(author)
  await author.getByRole('button', { name: '填报', exact: true }).click()
  const sheet = author.getByRole('dialog')
  await sheet.getByLabel(/^数量/).fill('2')
  await sheet.getByLabel('日期').fill('2026-10-08')
  await sheet.getByRole('combobox', { name: '发生在哪里' }).fill('长沙市')
  await author
    .getByRole('option', { name: /长沙市/ })
    .first()
    .click()
  await sheet.getByLabel('说明').fill('两名创业青年')
  await sheet.getByRole('button', { name: '保存' }).click()
  const own = (page: Page) => page.getByRole('article').filter({ hasText: '两名创业青年' })
  await own(author).getByRole('button', { name: '自查' }).click()
  for (const box of await author.getByRole('dialog').getByRole('checkbox').all()) await box.check()
  await author.getByRole('button', { name: '提交自查' }).click()
  await expect(own(author).getByRole('button', { name: '审定' })).toHaveCount(0)

  const second = await open('LEAGUE_PROVINCE')
  await second.goto(TASK)
  await act(second, own(second), '审定', '审定')
  await own(second).getByRole('button', { name: '更正' }).click()
  await second.getByRole('dialog').getByLabel('差额').fill('-1')
  await second.getByRole('dialog').getByLabel('原因').fill('重复一人')
  await second.getByRole('button', { name: '提交更正' }).click()
  await expect(own(second)).toContainText('待审批，不计入')
  await expect(own(second).locator('.big')).toHaveText('2')
  await expect(own(second).getByRole('button', { name: '批准更正' })).toHaveCount(0)

  const third = await open('LEAGUE_NATIONAL')
  await third.goto('/ledger/deadlines')
  await settled(third)
  await expect(third.getByRole('heading', { level: 1, name: '催办' })).toBeVisible()
  await expect(third.getByRole('heading', { name: /更正等第二个人审批/ })).toBeVisible()
  await third.goto(TASK)
  await act(third, own(third), '批准更正', '批准')
  await expect(own(third).locator('.big')).toHaveText('1')
  await expectAccessible(third)
  await expectNothingSticksOut(third)
})

async function act(
  page: Page,
  report: ReturnType<Page['getByRole']>,
  open: string,
  go: string,
): Promise<void> {
  await settled(page)
  await report.getByRole('button', { name: open }).click()
  await page.getByRole('dialog').getByRole('button', { name: go, exact: true }).click()
  await expect(page.getByRole('dialog')).toHaveCount(0)
}
