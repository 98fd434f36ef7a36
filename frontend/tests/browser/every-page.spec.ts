import {
  expect,
  expectAccessible,
  expectNothingSticksOut,
  settled,
  talkAt,
  test,
  type Page,
} from './house'
import { expectKeyboardReachesAll } from './keyboard'
import { KINDS, demoSignIns } from './people'
import { isFirstOfItsBuild, leadOn, noteWalk, walk } from './walk'

test.use({ trace: 'off' })
test.describe.configure({ timeout: 600_000 })

test('the demonstration has somebody of every kind, and no kind that is not walked through here', async ({
  open,
}) => {
  const page = await open('VISITOR')
  const roles = new Set((await demoSignIns(talkAt(page))).map((person) => person.role))
  expect([...roles].sort()).toEqual([...KINDS].sort())
})

for (const kind of ['VISITOR', ...KINDS] as const) {
  test(`R27 R33 every page that ${kind} can come to is whole, accessible and keeps to the house`, async ({
    open,
  }) => {
    const page = await open(kind)
    const shapes = await walk(page, '/', async () => {
      await expectProperPage(page, 'zh')
      await expectNothingSticksOut(page)
      if (!(await isFirstOfItsBuild(page, 'zh'))) return
      await expectAccessible(page)
      await expectKeyboardReachesAll(page)
    })
    expect(shapes.length, `pages of ${kind}: ${shapes.join(' ')}`).toBeGreaterThan(
      kind === 'PUPIL' || kind === 'GUARDIAN' ? 0 : 1,
    )
    noteWalk(kind, shapes)
    console.log(`${kind}: ${shapes.join(' ')}`)
  })

  test(`R33 every page that ${kind} can come to holds in English too`, async ({ open }) => {
    const page = await open(kind, { locale: 'en-GB' })
    const look = async () => {
      await expectProperPage(page, 'en')
      await expectNothingSticksOut(page)
      if (!(await isFirstOfItsBuild(page, 'en'))) return
      await page.setViewportSize({ width: 360, height: 800 })
      await settled(page)
      await expectAccessible(page)
    }
    await walk(page, '/', look, { often: 1, go: leadOn })
  })
}

async function expectProperPage(page: Page, language: string): Promise<void> {
  await expect(page.locator('html')).toHaveAttribute('lang', new RegExp(`^${language}`))
  await expect(page).toHaveTitle(/\S.*(手拉手|Shoulashou)/)
  await expect(page.locator('main')).toHaveCount(1)
  await expect(page.locator('h1')).toHaveCount(1)
}
