import type { Locator } from '@playwright/test'
import { expect, expectAccessible, settled, talkAt, test, type Opens, type Page } from './house'
import { demoPerson, signIn } from './people'

test('R12 two start runs at once; one is compared, handed over by two people, declined in part, repaired and confirmed by both schools', async ({
  open,
}) => {
  const league = await open('LEAGUE_PROVINCE')
  const colleague = await open('LEAGUE_NATIONAL')
  const [run, other] = await Promise.all([
    runOnce(league, '第二次'),
    runOnce(colleague, '同一时刻'),
  ])
  expect(other).not.toBe(run)
  await expectAccessible(league)
  await compare(league)
  await handOver(league, colleague, run)

  const here = await at(open, 'counsellor.changsha')
  await openClasses(here)
  await expectAccessible(here)
  await declineBoth(here, ['银杏叶', '橘子汽水'])
  await here.getByRole('button', { name: '请系统再找朋友' }).click()
  const fresh = here.getByRole('checkbox', { name: /^选中 (银杏叶|橘子汽水) 和/ })
  await expect(fresh).toHaveCount(2, { timeout: 30_000 })
  await here.getByRole('button', { name: '全部确认（2 对）' }).click()
  await expect(pair(here, '银杏叶')).toContainText('我校已确认')

  const there = await at(open, 'counsellor.gaochang')
  await openClasses(there)
  await there.getByRole('button', { name: /^全部确认/ }).click()
  await expect(pair(there, '坎儿井')).toContainText('已结对')
  await here.reload()
  await settled(here)
  await expect(pair(here, '银杏叶')).toContainText('已结对')
})

async function runOnce(
  page: Page,
  note: string,
  trying: (sheet: Locator) => Promise<void> = () => Promise.resolve(),
): Promise<string> {
  await page.goto('/matching/turpan-2026')
  await settled(page)
  await page.getByRole('button', { name: '开始计算' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('说明（可不填）').fill(note)
  await trying(dialog)
  await dialog.getByLabel('计算时间（秒）').fill('1')
  await dialog.getByLabel('证明时间（秒）').fill('1')
  await dialog.getByRole('button', { name: '开始计算' }).click()
  await done(page)
  return page.url()
}

/** The run's turn has come and it is over: it can be handed over. What stands there instead is told. */
async function done(page: Page): Promise<void> {
  await expect(page.locator('main')).toContainText('申请交给学校', { timeout: 90_000 })
}

async function compare(page: Page): Promise<void> {
  await page.goto('/matching/turpan-2026')
  await settled(page)
  await expect(page.getByRole('row', { name: /第二次/ })).toHaveCount(1)
  await expect(page.getByRole('row', { name: /同一时刻/ })).toHaveCount(1)
  await page.getByRole('link', { name: '比较两次计算' }).click()
  await expect(page.getByRole('table', { name: '比较两次计算' })).toContainText('偏好得分')
  await expectAccessible(page)
}

async function handOver(page: Page, colleague: Page, run: string): Promise<void> {
  await page.goto(run)
  await ask(page, page.locator('main'))
  await expect(page.getByText('等待另一位同事批准。')).toBeVisible()
  await colleague.goto(run)
  await colleague.getByRole('button', { name: '批准' }).click()
  await expect(colleague.getByText(/已向学校提出 \d+ 对/)).toBeVisible({ timeout: 30_000 })
}

async function ask(page: Page, where: Locator): Promise<void> {
  await where.getByRole('button', { name: '申请交给学校' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('请学校在这一天之前答复').fill('2099-01-31')
  await dialog.getByRole('button', { name: '申请交给学校' }).click()
}

async function at(open: Opens, signInName: string): Promise<Page> {
  const page = await open('VISITOR')
  await signIn(talkAt(page), await demoPerson(talkAt(page), signInName))
  return page
}

async function openClasses(page: Page, grade = /4年级|四年级/): Promise<void> {
  await page.goto('/pairings')
  await settled(page)
  await page.getByRole('row', { name: grade }).getByRole('link').first().click()
  await settled(page)
}

function pair(page: Page, penName: string) {
  return page.getByRole('listitem').filter({ hasText: penName }).filter({ hasText: '分' }).first()
}

async function declineBoth(page: Page, penNames: string[]): Promise<void> {
  for (const penName of penNames) {
    await page.getByRole('checkbox', { name: new RegExp(`^选中 ${penName} 和`) }).check()
  }
  await page.getByRole('button', { name: '不同意选中的' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('学生想认识另一位朋友').check()
  await expectAccessible(page)
  await dialog.getByRole('button', { name: '不同意' }).click()
  await expect(dialog).toHaveCount(0)
}

test('other weights are tried out, compared and told to whoever approves; two swap friends, and two are paired by hand', async ({
  open,
}) => {
  const league = await open('LEAGUE_PROVINCE')
  const run = await runOnce(league, '更看重兴趣', async (sheet) => {
    await sheet.getByText('试算：改变偏好或名额').click()
    await sheet.getByLabel('每个共同兴趣').fill('25')
  })
  await league.goto('/matching/turpan-2026/compare')
  const table = league.getByRole('table', { name: '比较两次计算' })
  await expect(table.getByRole('row', { name: /每个共同兴趣/ })).toContainText('25')
  await expect(table.getByRole('row', { name: /长沙市 · 书信结对/ })).toContainText('/ 30')
  await ask(league, league.getByRole('article', { name: '更看重兴趣' }))
  await expect(league.getByRole('article', { name: '更看重兴趣' })).toContainText('等待批准')
  const colleague = await open('LEAGUE_NATIONAL')
  await colleague.goto(run)
  await expect(colleague.getByText('每个共同兴趣：方案 12，这次 25')).toBeVisible()

  const here = await at(open, 'counsellor.changsha')
  await openClasses(here, /5年级|五年级/)
  const proposed = here.getByRole('checkbox', { name: /^选中/ })
  await proposed.nth(0).check()
  await proposed.nth(1).check()
  const [one, other] = await Promise.all([nameOf(proposed.nth(0)), nameOf(proposed.nth(1))])
  await here.getByRole('button', { name: '交换选中的两对' }).click()
  await expect(here.getByRole('dialog')).toContainText('得分从')
  await expectAccessible(here)
  await here.getByRole('dialog').getByRole('button', { name: '交换' }).click()
  const swapped = `选中 ${one.own} 和 ${other.other}`
  await expect(here.getByRole('checkbox', { name: swapped })).toBeVisible()

  await here.getByRole('button', { name: `不同意 ${one.own} 和 ${other.other}` }).click()
  await here.getByRole('dialog').getByLabel('学生想认识另一位朋友').check()
  await here.getByRole('dialog').getByRole('button', { name: '不同意' }).click()
  await here.getByRole('button', { name: `不同意 ${other.own} 和 ${one.other}` }).click()
  await here.getByRole('dialog').getByLabel('学生想认识另一位朋友').check()
  await here.getByRole('dialog').getByRole('button', { name: '不同意' }).click()
  await here.getByRole('radio', { name: new RegExp(`^${one.own} `) }).check()
  await here.getByRole('radio', { name: new RegExp(`^${one.other} `) }).check()
  await expect(here.getByText(/名额“书信结对”还剩 \d+ 个/)).toBeVisible()
  await here.getByRole('button', { name: '结对', exact: true }).click()
  await expect(pair(here, one.own)).toContainText('手动结对')
})

async function nameOf(box: Locator): Promise<{ own: string; other: string }> {
  const [, own = '', other = ''] =
    /^选中 (.+) 和 (.+)$/.exec((await box.getAttribute('aria-label')) ?? '') ?? []
  return { own, other }
}

test('what two organisations agreed after a run by a file is written down once and stands in the ledger', async ({
  open,
}) => {
  const league = await open('LEAGUE_PROVINCE')
  const colleague = await open('LEAGUE_NATIONAL')
  await trial(league)
  await handOver(league, colleague, league.url())

  await league.goto('/bonds')
  await settled(league)
  await expectAccessible(league)
  await league.getByRole('button', { name: /记录“星城青年社”/ }).click()
  const sheet = league.getByRole('dialog')
  await sheet.getByLabel('签订日期').fill('2099-01-31')
  await sheet.getByRole('button', { name: '双方已同意' }).click()
  await expect(sheet).toContainText('签订日期不在这一年度内')
  await sheet.getByLabel('签订日期').fill(today())
  await sheet.getByRole('button', { name: '双方已同意' }).click()
  await expect(league.getByRole('row', { name: /星城青年社/ })).toContainText('已确认')

  await league.goto('/ledger/organisations')
  await settled(league)
  await expect(league.getByRole('row', { name: /星城青年社/ })).toContainText('沙泉镇团委')
})

async function trial(page: Page): Promise<void> {
  const list = `organisation,side,place,township,kind
星城青年社,inland,4301,,
沙泉镇团委,partner,650402,,townships
`
  await page.goto('/matching/turpan-2026')
  await settled(page)
  await page.getByRole('button', { name: '上传文件试算' }).click()
  const sheet = page.getByRole('dialog')
  await sheet.getByLabel('配对什么').selectOption('ORGANISATIONS')
  await sheet
    .getByLabel('选择文件')
    .first()
    .setInputFiles({ name: 'organisations.csv', mimeType: 'text/csv', buffer: Buffer.from(list) })
  await sheet.getByLabel('计算时间（秒）').fill('1')
  await sheet.getByLabel('证明时间（秒）').fill('1')
  await sheet.getByRole('button', { name: '检查并开始计算' }).click()
  await expect(page).toHaveURL(/\/runs\//)
  await done(page)
}

/** In Beijing. */
function today(): string {
  return new Date().toLocaleDateString('sv', { timeZone: 'Asia/Shanghai' })
}
