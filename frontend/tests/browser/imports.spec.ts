import { readFileSync } from 'node:fs'
import { expect, expectAccessible, expectNothingSticksOut, settled, talkAt, test } from './house'
import { rowsOf } from './xlsx'

test('a list of many schools is imported by a job, and what was not taken comes back as a file', async ({
  open,
}) => {
  const lead = await open('SAFEGUARDING_LEAD')
  const name = `四年级${Date.now() % 90_000}班`
  const { id } = await talkAt(lead).send<{ id: string }>(
    'POST',
    '/api/schools/demo-changsha/classes',
    { names: { zh: name, en: name }, grade: 4 },
  )
  const list = [
    '学校代码,班级,年级,姓名,出生年月',
    `demo-changsha,${name},4,方小舟,2016-03`,
    `demo-changsha,${name},4,方小桥,2016-04`,
    `demo-changsha,${name},4,方小河,`,
    `no-such-school,${name},4,方小溪,2016-05`,
  ].join('\n')

  const page = await open('ADMINISTRATOR')
  await page.goto('/imports')
  await settled(page)
  await page.getByLabel('选择文件并开始').setInputFiles({
    name: '全市名单.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(list, 'utf8'),
  })
  const over = page.getByRole('listitem').filter({ hasText: '全市名单.csv' }).first()
  await expect(over).toContainText('已登记 2 名 · 原来就在册 0 名 · 未导入 2 行', {
    timeout: 30_000,
  })
  await expectAccessible(page)
  await expectNothingSticksOut(page)

  const coming = page.waitForEvent('download')
  await over.getByRole('link', { name: '未导入的 2 行（Excel）' }).click()
  const file = await (await coming).path()
  expect(readFileSync(file).subarray(0, 2).toString()).toBe('PK')
  const rejected = rowsOf(file).map((cells) => cells.join(' '))
  expect(rejected.some((row) => row.startsWith('4 出生年月'))).toBe(true)
  expect(rejected.some((row) => row.includes('no-such-school'))).toBe(true)
  expect(rejected.join()).not.toContain('方小')

  await lead.goto(`/classes/${id}`)
  await expect(lead.getByRole('rowheader', { name: '方小舟' })).toBeVisible()
})
