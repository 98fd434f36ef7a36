import { expect, expectAccessible, settled, test, type Page } from './house'

const ASSETS = '**/assets/**'

/** As if a newer version had replaced the files, or the network had gone between two pages. */
async function loseFiles(page: Page, isLost: (name: string) => boolean): Promise<void> {
  await page.route(ASSETS, (route) =>
    isLost(new URL(route.request().url()).pathname.split('/').pop() ?? '')
      ? route.abort()
      : route.continue(),
  )
}

test('a page whose files do not come says so, and comes when they are back', async ({
  open,
  watch,
}) => {
  const page = await open('VISITOR')
  await page.goto('/no-such-page')
  await settled(page)
  await loseFiles(page, () => true)
  await page.evaluate(() => {
    history.pushState({}, '', '/about')
    dispatchEvent(new PopStateEvent('popstate', { state: {} }))
  })
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('页面出了差错')
  await expectAccessible(page)
  await page.unroute(ASSETS)
  await page.getByRole('button', { name: '重新载入' }).click()
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('页面出了差错')
  watch.wrongs.length = 0
})

test('a first page whose files do not come is not blank', async ({ open, watch }) => {
  const page = await open('VISITOR')
  await loseFiles(page, (name) => name.startsWith('AboutPage') || name.startsWith('PublicLayout'))
  await page.goto('/about')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('页面出了差错')
  watch.wrongs.length = 0
})

test('without even the texts something is said and can be tried again', async ({ open, watch }) => {
  const page = await open('VISITOR', { locale: 'en-GB' })
  await loseFiles(page, (name) => /^(en|zh)-/.test(name))
  await page.goto('/about')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The page did not open')
  await page.unroute(ASSETS)
  await page.getByRole('link', { name: 'open it again' }).click()
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('The page did not open')
  watch.wrongs.length = 0
})
