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

async function runOnce(page: Page, note: string): Promise<string> {
  await page.goto('/matching/turpan-2026')
  await settled(page)
  await page.getByRole('button', { name: '开始计算' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('说明（可不填）').fill(note)
  await dialog.getByLabel('计算时间（秒）').fill('1')
  await dialog.getByLabel('证明时间（秒）').fill('1')
  await dialog.getByRole('button', { name: '开始计算' }).click()
  await expect(page.getByRole('button', { name: '申请交给学校' })).toBeVisible({ timeout: 30_000 })
  return page.url()
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
  await page.getByRole('button', { name: '申请交给学校' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('请学校在这一天之前答复').fill('2099-01-31')
  await dialog.getByRole('button', { name: '申请交给学校' }).click()
  await expect(page.getByText('等待另一位同事批准。')).toBeVisible()
  await colleague.goto(run)
  await colleague.getByRole('button', { name: '批准' }).click()
  await expect(colleague.getByText(/已向学校提出 \d+ 对/)).toBeVisible({ timeout: 30_000 })
}

async function at(open: Opens, signInName: string): Promise<Page> {
  const page = await open('VISITOR')
  await signIn(talkAt(page), await demoPerson(talkAt(page), signInName))
  return page
}

async function openClasses(page: Page): Promise<void> {
  await page.goto('/pairings')
  await settled(page)
  await page
    .getByRole('row', { name: /4年级|四年级/ })
    .getByRole('link')
    .first()
    .click()
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
  await expect(page.getByRole('button', { name: '申请交给学校' })).toBeVisible({ timeout: 30_000 })
}

/** In Beijing. */
function today(): string {
  return new Date().toLocaleDateString('sv', { timeZone: 'Asia/Shanghai' })
}
