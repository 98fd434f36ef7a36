import {
  expect,
  expectAccessible,
  expectNothingSticksOut,
  settled,
  talkAt,
  test,
  type Page,
} from './house'
import { rowsOf } from './xlsx'

interface Kept {
  version: { number: number }
  content: {
    quotas: { id: string; amount: number; names: { en: string } }[]
    rules: { gradeGap: number }
  }
}

/** Another amount at each run, because a proposal that changes nothing is refused. */
const freshAmount = () => 31 + (Math.floor(Date.now() / 1000) % 60)

test('R13 a changed quota is previewed, sent with a reason, and takes effect by a second person', async ({
  open,
}) => {
  const province = await open('LEAGUE_PROVINCE')
  const amount = freshAmount()
  const reason = `两个新学校参加 ${Date.now() % 100_000}`
  await province.goto('/programmes')
  await province.getByRole('link', { name: /吐鲁番结对（2026/ }).click()
  await expect(province.getByRole('heading', { name: '对口关系' })).toBeVisible()
  await province.getByRole('link', { name: '修改方案' }).click()
  await province.getByLabel('公布数').first().fill(String(amount))
  await province.getByRole('button', { name: '预览改动' }).click()
  await expect(province.getByRole('heading', { name: /预览/ })).toBeFocused()
  await expect(
    province.getByRole('row', { name: /书信结对 · 长沙市 · 2026/ }).first(),
  ).toContainText(String(amount))
  await expectWhole(province)
  await province.getByRole('button', { name: /提交/ }).click()
  await expect(province.getByLabel('为什么修改')).toHaveAttribute('aria-invalid', 'true')
  await province.getByLabel('为什么修改').fill(reason)
  await province.getByRole('button', { name: /提交/ }).click()
  await expect(province.getByText('已经提交，等另一个人批准')).toBeVisible()

  await province.getByRole('link', { name: '查看这项修改' }).click()
  await expect(province.getByText('这是您提出的修改')).toBeVisible()
  await expect(province.getByRole('button', { name: /批准/ })).toHaveCount(0)
  const address = new URL(province.url()).pathname
  const own = await talkAt(province).answer('POST', `/api${address}/approval`, {
    version: (await latest(province, 'turpan-2026')).version.number,
  })
  expect(((await own.json()) as { code: string }).code).toBe('programme.own-proposal')

  const national = await open('LEAGUE_NATIONAL')
  await national.goto('/home')
  await expect(national.getByText(/湖南–吐鲁番结对（2026.*等待决定/)).toBeVisible()
  await national.goto('/programmes/turpan-2026/proposals')
  await national.getByRole('link', { name: reason }).click()
  await expectWhole(national)
  await national.getByLabel(/^说明/).fill('同意')
  await national.getByRole('button', { name: '批准，立即生效' }).click()
  await expect(national.getByText('已批准', { exact: true })).toBeVisible()

  await national.getByRole('link', { name: '版本', exact: true }).click()
  await expect(national.getByText(reason)).toBeVisible()
  const changed = national.getByRole('row', { name: /书信结对 · 长沙市 · 2026/ }).first()
  await expect(changed.locator('ins')).toHaveText(String(amount))
  await expectWhole(national)
})

test('a quota is adjusted beside its published amount, and a refusal says why, in English', async ({
  open,
}) => {
  const province = await open('LEAGUE_PROVINCE', { locale: 'en-GB' })
  const reason = `Two more classes ${Date.now() % 100_000}`
  await province.goto('/programmes/shannan-2026')
  await province.getByRole('button', { name: /^Adjust Letter friendships$/ }).click()
  const sheet = province.getByRole('dialog', { name: /Adjust the quota/ })
  await sheet.getByRole('button', { name: /Send/ }).click()
  await expect(sheet.getByLabel('More (fewer: with a minus)')).toHaveAttribute(
    'aria-invalid',
    'true',
  )
  await sheet.getByLabel('Place').selectOption({ label: 'Changsha' })
  await sheet.getByLabel('Year').selectOption('2026')
  await sheet.getByLabel('More (fewer: with a minus)').fill('−500')
  await sheet.getByLabel('Reason').fill(reason)
  await expect(sheet.getByText('Changsha · 2026')).toBeVisible()
  await sheet.getByRole('button', { name: /Send/ }).click()
  await expect(sheet.getByLabel('More (fewer: with a minus)')).toHaveAttribute(
    'aria-invalid',
    'true',
  )
  await expectAccessible(province)
  await sheet.getByLabel('More (fewer: with a minus)').fill('5')
  await sheet.getByRole('button', { name: /Send/ }).click()
  await sheet.getByRole('link', { name: 'Look at this change' }).click()
  await expect(province.getByRole('heading', { name: reason })).toBeVisible()

  const administrator = await open('ADMINISTRATOR', { locale: 'en-GB' })
  await administrator.goto(new URL(province.url()).pathname)
  await administrator.getByRole('button', { name: 'Refuse' }).click()
  await expect(administrator.getByLabel(/^Note/)).toHaveAttribute('aria-invalid', 'true')
  await administrator.getByLabel(/^Note/).fill('Not this year')
  await administrator.getByRole('button', { name: 'Refuse' }).click()
  await expect(administrator.getByText('Refused', { exact: true })).toBeVisible()
  await province.reload()
  await expect(province.getByText('Not this year')).toBeVisible()
  await expectWhole(province)
})

test('what was typed is kept through faults, a reload and another person’s change', async ({
  open,
}) => {
  const province = await open('LEAGUE_PROVINCE')
  const amount = freshAmount()
  await province.goto('/programmes/turpan-2019/edit')
  await province.getByLabel('公布数').first().fill('many')
  await province.getByLabel('英文名称').nth(1).fill('')
  await province.getByRole('button', { name: '预览改动' }).click()
  await expect(province.getByLabel('公布数').first()).toBeFocused()
  await expect(province.getByLabel('公布数').first()).toHaveValue('many')
  await province.getByLabel('公布数').first().fill(String(amount))
  await province.getByRole('button', { name: '预览改动' }).click()
  await expect(province.getByLabel('英文名称').nth(1)).toBeFocused()
  await expect(province.getByText('有 1 处需要改正').first()).toBeVisible()
  await expectWhole(province)
  await province.getByLabel('英文名称').nth(1).fill('Letter friendships')
  await province.reload()
  await expect(province.getByText('找回了您上次没有提交的修改')).toBeVisible()
  await expect(province.getByLabel('公布数').first()).toHaveValue(String(amount))

  await changedBySomebodyElse(await open('LEAGUE_NATIONAL'), await open('ADMINISTRATOR'))
  await province.getByRole('button', { name: '预览改动' }).click()
  await expect(province.getByText('您修改期间，方案有了新版本')).toBeVisible()
  await province.getByRole('button', { name: /把我的修改移到/ }).click()
  await expect(province.getByLabel('公布数').first()).toHaveValue(String(amount))
  await province.getByRole('button', { name: '预览改动' }).click()
  await expect(province.getByRole('heading', { name: /预览/ })).toBeFocused()
  await province.getByRole('button', { name: '放弃修改' }).first().click()
  await province.getByRole('dialog').getByRole('button', { name: '放弃修改' }).click()
  await expect(province.getByText('还没有改动')).toBeVisible()
})

test('every part of the form is whole, accessible and finds places of both sides', async ({
  open,
}) => {
  const page = await open('LEAGUE_PROVINCE')
  await page.goto('/programmes/shannan-2019/edit')
  for (const part of ['基本情况', '轮次', '规则与分数', '对口关系']) {
    await page.getByRole('button', { name: part, exact: true }).click()
    await expectWhole(page)
  }
  await page.getByRole('combobox', { name: '市', exact: true }).click()
  await page.getByRole('option', { name: /衡阳市/ }).click()
  await page.getByRole('combobox', { name: '县区或团' }).fill('扎囊')
  await page.getByRole('option', { name: /扎囊/ }).click()
  await page.getByRole('button', { name: '增加对口关系' }).click()
  const link = page.getByRole('listitem').filter({ hasText: '衡阳市 → ' })
  await link.locator('summary').click()
  // Its townships are another city's already, and each has one city.
  await expect(link.getByRole('checkbox').first()).toBeDisabled()
  await expect(link.getByText('株洲市').first()).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: '预览改动' }).click()
  await expect(page.getByRole('row', { name: /衡阳市 → .*新增/ }).first()).toBeVisible()
})

test('whoever only reads a programme sees no way to change it, and takes its quotas away as Excel', async ({
  open,
}) => {
  const page = await open('TEACHER')
  await page.goto('/programmes/turpan-2026')
  await settled(page)
  await expect(page.getByRole('link', { name: '修改方案' })).toHaveCount(0)
  await expect(page.getByRole('button', { name: /^调整/ })).toHaveCount(0)
  await expect(page.getByText('尚未统计').first()).toBeVisible()
  const coming = page.waitForEvent('download')
  await page
    .locator('section', { has: page.locator('#programme-quotas') })
    .getByRole('link', { name: '导出 Excel' })
    .click()
  const rows = rowsOf(await (await coming).path())
  expect(rows[0]?.slice(0, 4)).toEqual(['配额', '地点', '年度', '公布数'])
  expect(rows[1]?.slice(0, 3)).toEqual(['书信结对', '长沙市', '2026'])
})

async function expectWhole(page: Page): Promise<void> {
  await settled(page)
  await expectNothingSticksOut(page)
  await expectAccessible(page)
  await page.setViewportSize({ width: 360, height: 800 })
  await settled(page)
  await expectAccessible(page)
  await page.setViewportSize({ width: 1440, height: 900 })
}

async function latest(page: Page, id: string): Promise<Kept> {
  const talk = talkAt(page)
  const [newest] = await talk.get<{ number: number }[]>(`/api/programmes/${id}/versions`)
  return talk.get<Kept>(`/api/programmes/${id}/versions/${newest?.number}`)
}

/** A change of something else takes effect through two other people. */
async function changedBySomebodyElse(author: Page, approver: Page): Promise<void> {
  const { version, content } = await latest(author, 'turpan-2019')
  content.rules.gradeGap = content.rules.gradeGap === 1 ? 2 : 1
  const proposals = '/api/programmes/turpan-2019/proposals'
  const body = { version: version.number, content, reason: 'Another matter' }
  const { id } = await talkAt(author).send<{ id: string }>('POST', proposals, body)
  await talkAt(approver).send('POST', `${proposals}/${id}/approval`, { version: version.number })
}
