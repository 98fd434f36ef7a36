import { expect, expectAccessible, settled, test } from './house'

const WORDS = `孩子这几天不肯上学，问她也不说。${Date.now() % 100_000}`

test('R22 R23 a guardian raises a concern, the lead works it through, and nobody else sees a thing', async ({
  open,
}) => {
  const family = await open('GUARDIAN')
  await family.goto('/')
  await family.getByRole('link', { name: '告诉学校' }).first().click()
  await settled(family)
  await family.getByRole('button', { name: '提出', exact: true }).click()
  await expect(family.getByText('请写几句话')).toBeVisible()
  await expectAccessible(family)
  await family.getByRole('radio', { name: '其他' }).check()
  await family.getByLabel('发生了什么').fill(WORDS)
  await family.getByRole('button', { name: '提出', exact: true }).dblclick()
  await expect(family.getByText('谢谢您说出来')).toBeVisible()
  await expectAccessible(family)

  const lead = await open('SAFEGUARDING_LEAD')
  await lead.goto('/')
  await expect(lead.getByText(/件孩子的事等您确认/)).toBeVisible()
  await lead.getByRole('link', { name: '马上看看' }).click()
  const line = lead.getByRole('listitem').filter({ hasText: '监护人提出' })
  await expect(line).toHaveCount(1)
  await line.getByRole('link').click()
  await settled(lead)
  await expect(lead.getByText(WORDS)).toHaveCount(0)
  await lead.getByRole('button', { name: '我来办' }).click()
  await lead.getByRole('button', { name: '打开材料，并记下我看过' }).click()
  await expect(lead.getByText(WORDS)).toBeVisible()
  await expect(lead.getByRole('region', { name: '经过' })).toContainText('打开封存的材料')
  await expect(lead.getByRole('button', { name: '办结' })).toHaveCount(0)
  await lead.getByRole('button', { name: /^做了/ }).first().click()
  const step = lead.getByRole('dialog')
  await step.getByLabel('说明').fill('和孩子聊过了。')
  await expectAccessible(lead)
  await step.getByRole('button', { name: '记下来' }).click()
  await expect(step).toHaveCount(0)
  await lead.getByRole('button', { name: '办结' }).click()
  await expectAccessible(lead)
  await lead.getByRole('dialog').getByRole('button', { name: '办结' }).click()
  await expect(lead.getByText(/^结果：/)).toBeVisible()
  await expectAccessible(lead)

  for (const kind of ['TEACHER', 'COUNSELLOR', 'LEAGUE_CITY', 'ADMINISTRATOR'] as const) {
    const somebody = await open(kind)
    await somebody.goto('/')
    await settled(somebody)
    await expect(somebody.getByRole('link', { name: '孩子的安全' })).toHaveCount(0)
    expect((await somebody.context().request.get('/api/concerns')).status()).toBe(403)
  }
})
