import { expect, expectAccessible, settled, talkAt, test, type Page } from './house'
import { enterAsStaff, newcomer, sendPassword, type Newcomer } from './entrance'
import { demoPerson } from './people'

test('R30 who is shut out is out at once, wherever they sit', async ({ open }) => {
  const admin = await open('ADMINISTRATOR')
  const somebody = await newcomer(open)
  const page = await open('VISITOR')
  await enterAsStaff(page, somebody)
  await page.goto('/classes')
  await settled(page)
  await find(admin, somebody)
  await admin.getByRole('button', { name: `停用: ${somebody.displayName}` }).click()
  const dialog = admin.getByRole('dialog')
  await expectAccessible(admin)
  await dialog.getByRole('button', { name: '停用' }).click()
  await expect(dialog).toHaveCount(0)
  await expect(admin.getByRole('row', { name: somebody.displayName })).toContainText('已停用')
  expect((await page.context().request.get('/api/classes')).status()).toBe(401)
  await page.getByRole('link', { name: '首页' }).first().click()
  await expect(page.getByRole('dialog', { name: '请重新登录' })).toBeVisible()
  await expectAccessible(page)
  await page.goto('/sign-in/staff')
  await sendPassword(page, somebody)
  await expect(page.getByRole('alert')).toContainText('登录信息不对')
})

test('when two decide at once, the second sees what the first did', async ({ open }) => {
  const admin = await open('ADMINISTRATOR')
  const somebody = await newcomer(open, 'TEACHER', { kind: 'CLASS', id: 'demo-gonggar-7-2' })
  const lead = await open('VISITOR')
  await enterWithCode(lead, 'lead.gonggar')
  for (const page of [admin, lead]) {
    await find(page, somebody)
    await page.getByRole('button', { name: `停用: ${somebody.displayName}` }).click()
  }
  await admin.getByRole('dialog').getByRole('button', { name: '停用' }).click()
  await expect(admin.getByRole('dialog')).toHaveCount(0)
  const dialog = lead.getByRole('dialog')
  await dialog.getByRole('button', { name: '停用' }).click()
  await expect(dialog.getByRole('alert')).toContainText('刚刚有人改过这一项')
  await expectAccessible(lead)
  await dialog.getByRole('button', { name: '查看最新状态' }).click()
  await expect(dialog).toContainText('已停用')
})

test('a second tap on a button has no second effect', async ({ open }) => {
  const page = await open('SAFEGUARDING_LEAD')
  const displayName = `只请一次${Date.now() % 100_000}`
  await page.goto('/invitations')
  await page.getByLabel('对方姓名').fill(displayName)
  await page.getByLabel('角色').selectOption('COUNSELLOR')
  await chooseFirstScope(page)
  await page.getByRole('button', { name: '生成邀请链接' }).dblclick()
  await expect(page.getByRole('dialog')).toContainText(displayName)
  const { items } = await talkAt(page).get<{ items: { displayName: string }[] }>(
    '/api/invitations?size=200',
  )
  expect(items.filter((row) => row.displayName === displayName)).toHaveLength(1)
})

test('an invitation goes from hand to hand and ends in a new account', async ({ open }) => {
  const page = await open('COUNSELLOR')
  const displayName = `方${Date.now() % 100_000}`
  await page.goto('/invitations')
  await page.getByRole('button', { name: '生成邀请链接' }).click()
  await expect(page.getByLabel('对方姓名')).toHaveAttribute('aria-invalid', 'true')
  await expectAccessible(page)
  await page.getByLabel('对方姓名').fill(displayName)
  await page.getByLabel('角色').selectOption('TEACHER')
  await chooseFirstScope(page)
  await page.getByRole('button', { name: '生成邀请链接' }).click()
  const dialog = page.getByRole('dialog', { name: `给 ${displayName} 的邀请` })
  const url = (await dialog.locator('.address').textContent()) ?? ''
  await expectAccessible(page)
  await dialog.getByRole('button', { name: /已交给对方/ }).click()
  await expect(page.getByRole('row', { name: displayName })).toContainText('等待接受')

  const receiver = await open('VISITOR')
  await receiver.goto(new URL(url).pathname)
  await expect(receiver.getByRole('heading', { level: 1 })).toContainText(displayName)
  const signInName = `hand.${Date.now()}`
  await receiver.getByLabel('登录名', { exact: true }).fill(signInName)
  await receiver.getByLabel('密码', { exact: true }).fill('password1234')
  await receiver.getByRole('button', { name: '开通账号' }).click()
  await expect(receiver.getByLabel('密码', { exact: true })).toHaveAttribute('aria-invalid', 'true')
  await receiver.getByLabel('密码', { exact: true }).fill('river lantern plum train')
  await receiver.getByRole('button', { name: '开通账号' }).click()
  await expect(receiver).not.toHaveURL(/invitation/)
  await expect(receiver.locator('body')).toContainText(displayName)

  await page.reload()
  await expect(page.getByRole('row', { name: displayName })).toContainText('已接受')
  const late = await open('VISITOR')
  await late.goto(new URL(url).pathname)
  await expect(late.locator('main')).toContainText('这个链接已经用过了')
})

test('an invitation that was taken back opens nothing', async ({ open }) => {
  const page = await open('COUNSELLOR')
  const displayName = `收回${Date.now() % 100_000}`
  const talk = talkAt(page)
  const { items } = await talk.get<{ items: { id: string }[] }>('/api/classes')
  const { url } = await talk.send<{ url: string }>('POST', '/api/invitations', {
    displayName,
    role: 'TEACHER',
    scope: { kind: 'CLASS', id: items[0]?.id },
  })
  await page.goto('/invitations')
  await page.getByRole('row', { name: displayName }).getByRole('button', { name: /撤回/ }).click()
  await page.getByRole('dialog').getByRole('button', { name: '撤回' }).click()
  await expect(page.getByRole('row', { name: displayName })).toContainText('已撤回')
  const visitor = await open('VISITOR')
  await visitor.goto(new URL(url).pathname)
  await expect(visitor.locator('main')).toContainText('这个链接已被收回')
})

async function find(page: Page, somebody: Newcomer): Promise<void> {
  await page.goto(`/people?q=${encodeURIComponent(somebody.displayName)}`)
  await expect(page.getByRole('row', { name: somebody.displayName })).toBeVisible()
}

async function chooseFirstScope(page: Page): Promise<void> {
  await page.getByRole('combobox', { name: '负责的范围' }).click()
  await page.getByRole('listbox').getByRole('option').first().click()
}

async function enterWithCode(page: Page, name: string): Promise<void> {
  await page.goto('/sign-in/staff')
  await sendPassword(page, await demoPerson(talkAt(page), name))
  const { totpCode = '' } = await demoPerson(talkAt(page), name)
  await page.getByLabel('六位验证码').fill(totpCode)
  await page.getByRole('button', { name: '确认' }).click()
  await expect(page).not.toHaveURL(/sign-in/)
}
