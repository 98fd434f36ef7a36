import { readFileSync } from 'node:fs'
import {
  expect,
  expectAccessible,
  expectNothingSticksOut,
  settled,
  talkAt,
  test,
  type Page,
} from './house'

const PUPILS = 45
const SURNAMES = '王李张刘陈杨赵黄周吴徐孙胡朱高'
const GIVEN = ['小川', '思远', '一诺', '雨桐', '浩然']

/** A year that cannot be, a pupil written twice, a birth month forgotten. */
const SLIPS: Record<number, (name: string, born: string) => [string, string]> = {
  6: (name) => [name, '2061年5月'],
  20: () => ['吴小川', '2016/10/15'],
  33: (name) => [name, ''],
}

/** As schools write it: a title, columns of their own, dates in several spellings, a total, and three slips. */
function messyList(): string {
  const rows = Array.from({ length: PUPILS }, (_, i) => {
    const name = `${SURNAMES[i % SURNAMES.length]}${GIVEN[Math.floor(i / SURNAMES.length)]}`
    const month = (i % 12) + 1
    const born = [`2016.${month}.3`, `2016年${month}月`, `2016/${month}/15`, `2016-${month}`][i % 4]
    const written = SLIPS[i]?.(name, born ?? '') ?? [name, born]
    return [
      i + 1,
      written[0],
      i % 2 ? '女' : '男',
      written[1],
      '13800000000',
      i % 3 ? '画画、足球' : '看书',
    ]
  })
  const lines = [
    '青杉小学六年级3班花名册,,,,,',
    ',,,,,',
    '序号,学生姓名,性别,出生日期,联系电话,爱好',
    ...rows.map((row) => row.join(',')),
    `合计,${PUPILS}人,,,,`,
  ]
  return lines.join('\r\n')
}

async function freshClass(page: Page, name: string): Promise<string> {
  const { id } = await talkAt(page).send<{ id: string }>(
    'POST',
    '/api/schools/demo-changsha/classes',
    { names: { zh: name, en: name }, grade: 6 },
  )
  return id
}

const row = (page: Page, number: number) =>
  page
    .getByRole('rowgroup')
    .filter({ has: page.getByLabel(`姓名, 第 ${number} 行`, { exact: true }) })

test('R10 a class of 45 is enrolled from a messy list, three rows are mended, and the cards are printed', async ({
  open,
}) => {
  const page = await open('SAFEGUARDING_LEAD')
  const id = await freshClass(page, `六年级3班 ${Date.now()}`)
  await page.goto(`/classes/${id}/enrol`)
  await settled(page)
  await page.getByLabel('选择文件').setInputFiles({
    name: '花名册.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(messyList(), 'utf8'),
  })
  await expect(page.getByText('3 行要修改')).toBeVisible()
  await expect(page.getByText('联系电话 · 按规定不收集')).toBeVisible()
  await expect(page.locator('body')).not.toContainText('13800000000')
  await expectAccessible(page)
  await expectNothingSticksOut(page)

  await page.getByRole('button', { name: '保存 42 名学生' }).click()
  await expect(page.getByText('已登记 42 名，修改 0 名。')).toBeVisible()
  await expect(page.getByText('还有 3 行没有保存')).toBeVisible()

  await page.getByLabel('出生年月, 第 10 行', { exact: true }).fill('2016-05')
  await page.getByLabel('出生年月, 第 37 行', { exact: true }).fill('2016年9月')
  await page.getByRole('button', { name: '删去第 24 行' }).click()
  await expect(row(page, 10)).toContainText('新登记')
  await page.getByRole('button', { name: '保存 2 名学生' }).click()
  await expect(page.getByText('名单里的学生都在班里了。')).toBeVisible()

  await page.getByRole('link', { name: '去打印登录卡' }).click()
  await expect(page.getByText(`六年级 · 44 名学生`)).toBeVisible()
  await page.getByRole('button', { name: '打印登录卡' }).click()
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: '打印这 44 张' }).click()
  const paper = await download
  expect(paper.suggestedFilename()).toMatch(/\.pdf$/)
  expect(
    readFileSync(await paper.path())
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-')
  await expect(page.getByText('未发卡')).toHaveCount(0)

  await page.getByRole('searchbox').fill('wxc')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('rowheader', { name: '王小川' })).toBeVisible()
  await expect(page.getByRole('rowheader', { name: '吴小川' })).toBeVisible()
  await expect(page.getByRole('rowheader')).toHaveCount(2)
})

test('what is no list is refused in words, and what was typed stays', async ({ open }) => {
  const page = await open('SAFEGUARDING_LEAD')
  const id = await freshClass(page, `六年级4班 ${Date.now()}`)
  await page.goto(`/classes/${id}/enrol`)
  await settled(page)
  await page.getByLabel(/复制，粘贴到这里/).fill('姓名\t出生年月\n王小川\t2016.3')
  await page.getByLabel('选择文件').setInputFiles({
    name: '照片.xlsx',
    mimeType: 'image/png',
    buffer: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
  })
  await expect(page.getByRole('alert')).toContainText('这不是能读的表格文件')
  await page.getByRole('button', { name: '读取' }).click()
  await expect(page.getByLabel('姓名, 第 2 行', { exact: true })).toHaveValue('王小川')
})

test('a pupil is mended in place, is off the roll after leaving, and on another after moving', async ({
  open,
}) => {
  const page = await open('SAFEGUARDING_LEAD')
  const one = await freshClass(page, `六年级5班 ${Date.now()}`)
  const other = await freshClass(page, `六年级6班 ${Date.now()}`)
  await talkAt(page).send('POST', `/api/classes/${one}/enrolment`, {
    rows: [
      { realName: '王小川', penName: '云上的鱼', birthMonth: '2016-03' },
      { realName: '李思远', penName: '小石榴', birthMonth: '2016-04' },
    ],
  })
  await page.goto(`/classes/${one}`)
  await settled(page)
  await page.getByRole('button', { name: '修改: 云上的鱼' }).click()
  const form = page.getByRole('dialog')
  await form.getByLabel('笔名').fill('小石榴')
  await expectAccessible(page)
  await form.getByRole('button', { name: '保存' }).click()
  await expect(form).toContainText('班里已有同学用了这个笔名')
  await form.getByLabel('笔名').fill('云上的鸟')
  await form.getByRole('button', { name: '保存' }).click()
  await expect(form).toHaveCount(0)
  await page.getByRole('button', { name: '离班: 云上的鸟' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '离班' }).click()
  await expect(page.getByRole('rowheader', { name: '王小川' })).toHaveCount(0)

  await page.getByRole('button', { name: '转班: 小石榴' }).click()
  await page.getByLabel('本校的班级').selectOption(other)
  await expectAccessible(page)
  await page.getByRole('dialog').getByRole('button', { name: '转班' }).click()
  await expect(page.getByText('班里还没有学生')).toBeVisible()
  await page.goto(`/classes/${other}`)
  await expect(page.getByRole('rowheader', { name: '李思远' })).toBeVisible()
})
