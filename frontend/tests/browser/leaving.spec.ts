import { expect, settled, talkAt, test } from './house'
import { enterAsPupil, enterAsStaff, newcomer, sendPassword, signOut } from './entrance'
import { demoPerson, demoSignIns } from './people'

const IMPATIENT = process.env['SHOULASHOU_IMPATIENT_ADDRESS']

test('R29 on a shared computer, signing out leaves nothing behind', async ({ open }) => {
  const page = await open('VISITOR')
  const somebody = await newcomer(open)
  await enterAsStaff(page, somebody, true)
  await page.goto('/classes')
  await expect(page.getByRole('table')).toContainText('七年级1班')
  await signOut(page)
  expect(await page.evaluate(() => ({ ...sessionStorage }))).toEqual({})
  expect(await page.evaluate(() => JSON.stringify({ ...localStorage }))).not.toContain(
    somebody.displayName,
  )
  const names = (await page.context().cookies()).map((cookie) => cookie.name)
  expect(names).not.toContain('SESSION')
  expect(await page.evaluate(async () => (await caches.keys()).length)).toBe(0)
  for (let back = 0; back < 3; back++) {
    await page.goBack().catch(() => null)
    await page.waitForTimeout(300)
    await expect(page.getByRole('table')).toHaveCount(0)
    await expect(page.locator('body')).not.toContainText(somebody.displayName)
  }
  expect((await page.context().request.get('/api/classes')).status()).toBe(401)
})

test('R29 nothing that the house tells of people may be kept by a browser', async ({ open }) => {
  const page = await open('TEACHER')
  const answers: string[] = []
  page.on('response', (response) => {
    const { pathname } = new URL(response.url())
    if (pathname.startsWith('/api/'))
      answers.push(`${pathname} ${response.headers()['cache-control']}`)
  })
  await page.goto('/classes')
  await settled(page)
  expect(answers.length).toBeGreaterThan(1)
  for (const answer of answers) expect(answer).toContain('no-store')
})

test('R29 who was away for too long signs in again and finds what they typed', async ({ open }) => {
  expect(IMPATIENT, 'an instance that is quick to sign people out').toBeDefined()
  const page = await open('VISITOR', { address: IMPATIENT })
  const somebody = await newcomer(open, 'COUNSELLOR', { kind: 'SCHOOL', id: 'demo-gaochang' })
  await enterAsStaff(page, somebody)
  await page.goto('/my-account')
  const field = page.getByLabel('现在的密码', { exact: true })
  await field.fill('what was typed before')
  await expect(page.getByRole('dialog', { name: '请重新登录' })).toBeVisible({ timeout: 20_000 })
  await sendPassword(page, somebody)
  await expect(page.getByRole('dialog', { name: '请重新登录' })).toHaveCount(0)
  await expect(field).toHaveValue('what was typed before')
})

test('R29 on a shared computer, being away for too long clears the screen', async ({ open }) => {
  expect(IMPATIENT, 'an instance that is quick to sign people out').toBeDefined()
  const page = await open('VISITOR', { address: IMPATIENT })
  const somebody = await newcomer(open)
  await enterAsStaff(page, somebody, true)
  await expect(page).toHaveURL(/\/sign-in/, { timeout: 20_000 })
  await expect(page.locator('body')).not.toContainText(somebody.displayName)
})

test('R29 when the teacher shuts the door, the pupils inside are out', async ({ open }) => {
  const desk = await open('VISITOR')
  const teacher = await open('VISITOR')
  await enterAsStaff(teacher, await demoPerson(talkAt(desk), 'teacher.gaochang'))
  await teacher.goto('/classes')
  await teacher.getByRole('link', { name: '四年级2班' }).click()
  await expect(teacher).toHaveURL(/\/classes\/./)
  const id = teacher.url().split('/').pop()
  // The demonstration begins with its doors open.
  await talkAt(teacher).send('DELETE', `/api/classes/${id}/window`)
  await teacher.reload()
  await teacher.getByRole('button', { name: '打开登录时间' }).click()
  await expect(teacher.getByRole('timer')).toBeVisible()
  const code = await talkAt(teacher).get<{ code: string }>(`/api/classes/${id}`)
  const pupil = (await demoSignIns(talkAt(desk))).find((person) => person.classCode === code.code)
  if (!pupil) throw new Error(`the demonstration shows no pupil of ${code.code}`)
  await enterAsPupil(desk, pupil)
  await expect(desk).not.toHaveURL(/sign-in/)
  await teacher.getByRole('button', { name: '现在关闭' }).click()
  await expect(teacher.getByRole('button', { name: '打开登录时间' })).toBeVisible()
  expect((await desk.context().request.get('/api/desk')).status()).toBe(401)
  await desk.reload()
  await expect(desk).toHaveURL(/sign-in/)
  // The demonstration lists its people on the doors' page: what must be gone is the desk itself.
  await desk.goto('/desk')
  await expect(desk).toHaveURL(/sign-in/)
  await expect(desk.getByRole('heading', { level: 1 })).not.toContainText(pupil.penName ?? '')
})
