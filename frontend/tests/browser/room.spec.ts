import { enterAsStaff } from './entrance'
import { expect, expectAccessible, expectNothingSticksOut, settled, talkAt, test } from './house'
import { type Opens, type Page } from './house'
import { demoPerson } from './people'

/** A camera that shows a moving picture, and nobody who has to allow it; both browsers sit on one machine. */
test.use({
  launchOptions: {
    executablePath: process.env['CHROMIUM_PATH'],
    args: [
      '--no-sandbox',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      '--use-fake-device-for-media-stream',
      '--use-fake-ui-for-media-stream',
      '--allow-loopback-in-peer-connection',
      '--disable-features=WebRtcHideLocalIpsWithMdns',
    ],
  },
})

async function teacher(open: Opens, name: string): Promise<Page> {
  const page = await open('VISITOR')
  await enterAsStaff(page, await demoPerson(talkAt(page), name))
  return page
}

/** The demonstration writes it down last. */
async function meetingOfNow(page: Page): Promise<string> {
  let found: string | undefined
  const look = async () => {
    const { items } = await talkAt(page).get<{ items: { id: string }[] }>('/api/meetings?size=50')
    found = items.find(({ id }) => id.startsWith('demo-room'))?.id
    return found
  }
  await expect.poll(look, { timeout: 60_000 }).toBeDefined()
  return found ?? ''
}

async function comesIn(page: Page, room: string): Promise<void> {
  await page.goto(room)
  await settled(page)
  await expectAccessible(page)
  const list = page.getByLabel('我已对照名单')
  if (await list.count()) await list.check()
  await page.getByRole('button', { name: '打开摄像头，进入等候室' }).click()
}

/** The picture of the other class moves. */
async function sees(page: Page): Promise<void> {
  const other = page.getByLabel('对方班级', { exact: true })
  await expect
    .poll(() =>
      other.evaluate((video: HTMLVideoElement) => video.videoWidth > 0 && video.currentTime > 0),
    )
    .toBe(true)
}

/** R02: both teachers compare the list; both pages say that it runs, and either ends it. */
async function records(here: Page, there: Page): Promise<void> {
  await here.getByRole('button', { name: '想录下这次见面' }).click()
  await here.getByLabel('我已对照名单').check()
  await here.getByRole('button', { name: '请对方同意录像' }).click()
  await expectAccessible(there)
  await there.getByLabel('我已对照名单').check()
  const piece = here.waitForResponse((answer) => answer.url().includes('/pieces?number=1'))
  await there.getByRole('button', { name: '同意录像', exact: true }).click()
  for (const page of [here, there]) {
    await expect(page.getByRole('alert')).toContainText('正在录像')
    await expectNothingSticksOut(page)
  }
  expect((await piece).status()).toBe(200)
  await there.getByRole('button', { name: '停止录像' }).click()
  await expect(here.getByText('现在没有录像')).toBeVisible()
}

/** A page that broke off comes back into the open room, and both see each other as before. */
async function comesInAgain(page: Page, other: Page, room: string): Promise<void> {
  await page.goto(room)
  await expect(page.getByRole('main').getByRole('status').first()).toContainText('正在进行，请进来')
  await comesIn(page, room)
  for (const side of [page, other]) {
    await sees(side)
    await expect(side.getByRole('main').getByRole('status').first()).toContainText('见面中')
  }
}

test('R02: two classes meet in the room: they wait, see each other, record, are silenced, and end', async ({
  open,
}) => {
  const here = await teacher(open, 'teacher.changsha')
  const there = await teacher(open, 'teacher.gaochang')
  const meeting = await meetingOfNow(here)
  const room = `/meetings/${meeting}/room`
  await comesIn(here, room)
  await expect(here.getByRole('main').getByRole('status').first()).toContainText('等对方班级')
  await comesIn(there, room)
  await expect(here.getByRole('main').getByRole('status').first()).toContainText('两个班都到了')
  await expect(here.getByLabel('对方班级', { exact: true })).toBeHidden()

  await here.getByRole('button', { name: '开门，开始见面' }).click()
  await sees(here)
  await sees(there)
  await expect(here.getByRole('main').getByRole('status').first()).toContainText('见面中')
  await expectAccessible(here)
  await expectNothingSticksOut(here)

  await records(here, there)
  await comesInAgain(there, here, room)

  await there.getByRole('button', { name: '遮住对方画面' }).click()
  await there.getByRole('button', { name: '静音对方' }).click()
  await expect(there.getByLabel('对方班级', { exact: true })).toBeHidden()
  await expect(here.getByRole('button', { name: '恢复我方画面' })).toBeVisible()
  await expect(here.getByRole('button', { name: '我方恢复声音' })).toBeVisible()

  await here.getByRole('button', { name: '马上结束' }).click()
  await expect(there.getByRole('main').getByRole('status').first()).toContainText('见面已经结束')

  await there.goto(`/meetings/${meeting}`)
  await there.getByRole('button', { name: '播放' }).first().click()
  await expect
    .poll(() => there.locator('video').evaluate((film: HTMLVideoElement) => film.videoWidth))
    .toBe(1280)
  await expectAccessible(there)
})
