import { expect, settled, test } from './house'

test('the language that somebody chose stays, on every page and after coming back', async ({
  open,
}) => {
  const page = await open('COUNSELLOR')
  await page.goto('/')
  await settled(page)
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN')
  const title = await page.title()
  await page.getByRole('button', { name: 'English' }).first().click()
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await expect(page).not.toHaveTitle(title)
  await page.reload()
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await page.goto('/no-such-page')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is no such page')
  await page.getByRole('button', { name: '中文' }).first().click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('找不到这个页面')
})

test('the house refuses in the language of the page', async ({ open }) => {
  const page = await open('VISITOR', { locale: 'en-GB' })
  await page.goto('/sign-in/staff')
  await page.getByLabel('Sign-in name').fill('nobody.at.all')
  await page.getByLabel('Password', { exact: true }).fill('whatever it may be')
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(page.getByRole('alert')).toContainText('These do not match')
})

test('a lost connection is told, and told no longer when it is back', async ({ open }) => {
  const page = await open('TEACHER')
  await page.goto('/classes')
  await settled(page)
  const notice = page.getByText('连不上服务器。已填写的内容还在', { exact: false })
  await page.context().setOffline(true)
  await expect(notice).toBeVisible()
  await expect(page.getByRole('table'), 'what was there stays').toBeVisible()
  await page.context().setOffline(false)
  await expect(notice).toHaveCount(0)
})
