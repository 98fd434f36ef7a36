import { expect, expectAccessible, settled, talkAt, test } from './house'
import {
  SCHOOL,
  enterAsStaff,
  invitation,
  newcomer,
  sendPassword,
  tapPictures,
  tellWho,
} from './entrance'
import { demoPerson, demoSignIns, signIn } from './people'
import { codeOf } from './totp'

test('R30 staff come in by name and password, and a wrong password says so kindly', async ({
  open,
}) => {
  const page = await open('VISITOR')
  const teacher = await demoPerson(talkAt(page), 'teacher.zhuzhou')
  await page.goto('/sign-in/staff')
  await sendPassword(page, { ...teacher, password: 'not this one, surely' })
  await expect(page.getByRole('alert')).toContainText('登录信息不对')
  await expect(page.getByLabel('登录名', { exact: true })).toHaveValue('teacher.zhuzhou')
  await expect(page.getByLabel('密码', { exact: true })).toBeFocused()
  await expectAccessible(page)
  await enterAsStaff(page, teacher)
  await expect(page.locator('body')).toContainText(teacher.displayName.zh)
})

test('R30 who protects children needs a code as well, and each code works once', async ({
  open,
}) => {
  const page = await open('VISITOR')
  await page.goto('/sign-in/staff')
  await sendPassword(page, await demoPerson(talkAt(page), 'lead.zhuzhou'))
  await expect(page.getByRole('heading', { name: '请输入验证码' })).toBeVisible()
  await expectAccessible(page)
  await page.goto('/people')
  await expect(page, 'half a sign-in opens nothing').toHaveURL(/sign-in/)
  await page.goto('/sign-in/staff')
  await page.getByLabel('六位验证码').fill('000000')
  await page.getByRole('button', { name: '确认' }).click()
  await expect(page.getByRole('alert')).toContainText('验证码不对')
  const { totpCode = '' } = await demoPerson(talkAt(page), 'lead.zhuzhou')
  await page.getByLabel('六位验证码').fill(totpCode)
  await page.getByRole('button', { name: '确认' }).click()
  await expect(page).not.toHaveURL(/sign-in/)
  const again = await talkAt(page).answer('POST', '/api/session/totp', { code: totpCode })
  expect(again.ok()).toBe(false)
})

test('R30 a new safeguarding lead sets up a generator before anything else opens', async ({
  open,
}) => {
  const page = await open('VISITOR')
  await page.goto('/sign-in/staff')
  await sendPassword(page, await newcomer(open, 'SAFEGUARDING_LEAD', SCHOOL))
  await expect(page.getByRole('heading', { name: '设置验证器' })).toBeVisible()
  const secret = page.locator('code')
  await expect(secret).toHaveText(/^([A-Z2-7]{4} ?){8}$/)
  await expectAccessible(page)
  await page.getByLabel('六位验证码').fill(codeOf((await secret.textContent()) ?? ''))
  await page.getByRole('button', { name: '完成设置' }).click()
  await expect(page).not.toHaveURL(/sign-in/)
})

test('R30 after too many tries a name is locked, also for who knows the password', async ({
  open,
}) => {
  const page = await open('VISITOR')
  const somebody = await newcomer(open)
  await page.goto('/sign-in/staff')
  for (let tries = 0; tries < 6; tries++) {
    await sendPassword(page, { ...somebody, password: `wrong for the ${tries}. time` })
    await expect(page.getByRole('button', { name: '登录', exact: true })).toHaveAttribute(
      'aria-busy',
      'false',
    )
  }
  await expect(page.getByRole('alert')).toContainText('暂时锁定')
  await expect(page.getByRole('alert')).toContainText(/请等 \d+ 分钟后再试/)
  await sendPassword(page, somebody)
  await expect(page.getByRole('alert')).toContainText('暂时锁定')
})

test('R30 pupils come in by three pictures; a wrong one is met with a kind word', async ({
  open,
}) => {
  const page = await open('VISITOR')
  const talk = talkAt(page)
  const pupil = (await demoSignIns(talk)).filter((person) => person.role === 'PUPIL')[1]
  if (!pupil?.pictures) throw new Error('the demonstration shows fewer than two pupils')
  await openItsClass(open, pupil.classCode ?? '')
  await page.goto('/sign-in/pupil')
  await tellWho(page, pupil.classCode ?? '', pupil.penName ?? '')
  await tapPictures(page, Array<string>(3).fill(pupil.pictures[0] ?? ''))
  await expect(page.locator('main')).toContainText('没关系')
  await expectAccessible(page)
  await page.locator('[data-picture]').first().waitFor()
  await tapPictures(page, pupil.pictures)
  await expect(page).not.toHaveURL(/sign-in/)
  await expect(page.locator('body')).toContainText(pupil.penName ?? '')
})

test('R30 while the teacher holds the door shut, no pupil comes in', async ({ open }) => {
  const page = await open('VISITOR')
  const teacher = await demoPerson(talkAt(page), 'teacher.gonggar2')
  const office = talkAt(await open('VISITOR'))
  await signIn(office, teacher)
  const { items } = await office.get<{ items: { id: string }[] }>('/api/classes')
  const path = `/api/classes/${items[0]?.id}`
  await office.send('DELETE', `${path}/window`)
  const { code } = await office.get<{ code: string }>(path)
  const { items: pupils } = await office.get<{ items: { penName: string }[] }>(`${path}/pupils`)
  await page.goto('/sign-in/pupil')
  await tellWho(page, code, pupils[0]?.penName ?? '')
  await tapPictures(page, ['sun', 'sun', 'sun'])
  await expect(page.locator('main')).toContainText('门现在还关着')
  await expectAccessible(page)
})

test('R30 a guardian comes in by a link, and the link works once', async ({ open }) => {
  const page = await open('VISITOR')
  const guardian = (await demoSignIns(talkAt(page))).find((person) => person.guardianPath)
  await page.goto(guardian?.guardianPath ?? '')
  await settled(page)
  await expectAccessible(page)
  await page.getByRole('button', { name: '进入' }).click()
  await expect(page).not.toHaveURL(/guardian\//)
  const stranger = await open('VISITOR')
  await stranger.goto(guardian?.guardianPath ?? '')
  await expect(stranger.locator('main')).toContainText('这个链接已经用过了')
  await expect(stranger.getByRole('button', { name: '进入' })).toHaveCount(0)
  await expectAccessible(stranger)
})

test('who opens a page before signing in comes to that page afterwards, and never elsewhere', async ({
  open,
}) => {
  const page = await open('VISITOR')
  const teacher = await demoPerson(talkAt(page), 'teacher.zhuzhou2')
  await page.goto('/classes')
  await expect(page).toHaveURL(/sign-in/)
  await page.goto('/sign-in/staff?to=/classes')
  await sendPassword(page, teacher)
  await expect(page).toHaveURL(/\/classes/)
  await page.context().clearCookies()
  await page.goto('/sign-in/staff?to=//127.0.0.2/elsewhere')
  await sendPassword(page, teacher)
  await expect(page).not.toHaveURL(/sign-in/)
  expect(new URL(page.url()).host).toBe(new URL(process.env['SHOULASHOU_ADDRESS'] ?? '').host)
})

test('R33 pages that no link leads to are accessible too', async ({ open }) => {
  const page = await open('VISITOR')
  const guardian = (await demoSignIns(talkAt(page))).find((person) => person.guardianPath)
  const paths = [
    '/no/such/page',
    '/not-permitted',
    '/problems/accounts.locked',
    '/problems/no-such-code',
    '/invitation/worthless',
    '/guardian/worthless',
    guardian?.guardianPath ?? '',
    await invitation(open, 'TEACHER', { kind: 'CLASS', id: 'demo-zhuzhou-8-3' }, '段晓'),
  ]
  for (const path of paths) {
    await page.goto(path)
    await settled(page)
    await expect(page.locator('h1')).toHaveCount(1)
    await expectAccessible(page)
  }
})

test('R30 the pupil of a card that was renewed no longer comes in with the old pictures', async ({
  open,
}) => {
  const page = await open('VISITOR')
  const office = talkAt(await open('VISITOR'))
  await signIn(office, await demoPerson(office, 'teacher.gaochang2'))
  const { items } = await office.get<{ items: { id: string }[] }>('/api/classes')
  const path = `/api/classes/${items[0]?.id}`
  const { items: pupils } = await office.get<{ items: { id: string; penName: string }[] }>(
    `${path}/pupils`,
  )
  const renew = () =>
    office.send<{ classCode: string; penName: string; pictures: string[] }>(
      'POST',
      `${path}/pupils/${pupils[0]?.id}/pictures`,
    )
  const old = await renew()
  const card = await renew()
  await office.send('POST', `${path}/window`, { minutes: 30 })
  await page.goto('/sign-in/pupil')
  await tellWho(page, old.classCode, old.penName)
  if (old.pictures.join() !== card.pictures.join()) {
    await tapPictures(page, old.pictures)
    await expect(page.locator('main')).toContainText('没关系')
  }
  await page.goto('/sign-in/pupil')
  await tellWho(page, card.classCode, card.penName)
  await tapPictures(page, card.pictures)
  await expect(page).not.toHaveURL(/sign-in/)
})

/** Some teacher of the demonstration teaches the class that shows this code. */
async function openItsClass(open: Parameters<typeof newcomer>[0], classCode: string) {
  const office = talkAt(await open('VISITOR'))
  const people = await demoSignIns(office)
  for (const teacher of people.filter((person) => person.role === 'TEACHER')) {
    await signIn(office, teacher)
    const { items } = await office.get<{ items: { id: string }[] }>('/api/classes')
    const path = `/api/classes/${items[0]?.id}`
    const { code } = await office.get<{ code: string }>(path)
    if (code === classCode) return office.send('POST', `${path}/window`, { minutes: 60 })
  }
  throw new Error(`no teacher holds the door of ${classCode}`)
}
