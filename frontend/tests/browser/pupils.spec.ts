import { expect, settled, test } from './house'
import { walk } from './walk'

test('R04 every page of a pupil leads to the rules for children', async ({ open }) => {
  const page = await open('PUPIL')
  await walk(page, '/', async () => {
    const path = new URL(page.url()).pathname
    if (path !== '/rules')
      await expect(page.locator('a[href="/rules"]').first(), path).toBeVisible()
  })
  await page.goto('/rules')
  await settled(page)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
})

test('R28 a pupil is shown no ranks, no streaks, no totals to chase and no endless scroll', async ({
  open,
}) => {
  const page = await open('PUPIL')
  await walk(page, '/', async () => {
    const text = await page.locator('body').innerText()
    expect(text).not.toMatch(/排名|排行|第[一二三\d]+名|连续.{0,4}天|打卡|积分|勋章|等级|点赞/)
    const before = await page.evaluate(() => document.documentElement.scrollHeight)
    await page.mouse.wheel(0, before * 2)
    await page.waitForTimeout(400)
    await page.mouse.wheel(0, before * 2)
    const after = await page.evaluate(() => document.documentElement.scrollHeight)
    expect(after, 'the page grew while it was scrolled').toBeLessThanOrEqual(before)
  })
})

test('R30 a pupil comes to no page of staff, also by its address', async ({ open }) => {
  const page = await open('PUPIL')
  for (const path of ['/home', '/people', '/classes', '/log', '/jobs', '/my-account']) {
    await page.goto(path)
    await settled(page)
    await expect(page.locator('main')).toContainText('没有')
    await expect(page.getByRole('table')).toHaveCount(0)
  }
  for (const path of ['/api/accounts', '/api/classes', '/api/log', '/api/jobs', '/api/family'])
    expect((await page.context().request.get(path)).status(), path).toBe(403)
})
