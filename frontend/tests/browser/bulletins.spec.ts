import { readFileSync } from 'node:fs'
import { expect, expectAccessible, expectNothingSticksOut, settled, test, type Page } from './house'

/** Of the demonstration: its two months are closed, one bulletin is out, and the other waits to be checked. */
test('a bulletin is given back, written, checked and published by a second person, and taken along as a Word file', async ({
  open,
}) => {
  const second = await open('LEAGUE_NATIONAL')
  await toTheOneInHand(second)
  const address = second.url()
  await act(second, '退回', async (dialog) => dialog.getByLabel('要改什么').fill('请写上联系人'))

  const author = await open('LEAGUE_PROVINCE')
  await author.goto(address)
  await settled(author)
  await author.getByRole('button', { name: '修改文字' }).click()
  await author.getByLabel('联系人').fill('少年部')
  await author.getByRole('button', { name: '保存' }).click()
  await expect(author.getByText('少年部').first()).toBeVisible()
  await act(author, '送审')
  await expect(author.getByRole('button', { name: '核对无误' })).toHaveCount(0)

  await second.reload()
  await act(second, '核对无误')
  await act(second, '发布')
  await author.reload()
  await settled(author)
  await expect(author.getByText('已发布', { exact: true }).first()).toBeVisible()
  await expectAccessible(author)
  await expectNothingSticksOut(author)
  const coming = author.waitForEvent('download')
  await author.getByRole('link', { name: 'Word 文件' }).click()
  const file = await coming
  expect(file.suggestedFilename()).toMatch(/通报 .*\.docx$/)
  expect(
    readFileSync(await file.path())
      .subarray(0, 2)
      .toString(),
  ).toBe('PK')
})

/** The plan whose months the demonstration leaves open. */
test('a month is closed and stays as it was; what was wrong is a line with a reason and two people', async ({
  open,
}) => {
  const keeper = await open('LEAGUE_PROVINCE')
  await keeper.goto('/coverage/places/43?programme=shannan-2026')
  await settled(keeper)
  const list = keeper.getByRole('region', { name: '月份结账' })
  const close = list.getByRole('button', { name: /^给 .+ 结账$/ }).last()
  const month = /\d{4}-\d{2}/.exec(await close.innerText())?.[0] ?? ''
  await close.click()
  await keeper.getByRole('dialog').getByRole('button', { name: '结账', exact: true }).click()
  await list.getByRole('link', { name: month }).click()
  await settled(keeper)
  await expect(keeper.getByRole('button', { name: /结账$/ })).toHaveCount(0)
  const letters = keeper.getByRole('table').locator('tfoot td').last()
  const frozen = await letters.innerText()

  await keeper.getByRole('button', { name: '申请更正' }).click()
  const sheet = keeper.getByRole('dialog')
  await sheet.getByLabel('指标').selectOption({ label: '送达信件' })
  await sheet.getByLabel('增加或减少多少').fill('2')
  await sheet.getByLabel('原因').fill('两封信补记在月底')
  await sheet.getByRole('button', { name: '提交，等另一个人决定' }).click()
  const line = (page: Page) => page.getByRole('listitem').filter({ hasText: '两封信补记在月底' })
  await expect(line(keeper)).toContainText('等待决定')
  await expect(line(keeper).getByRole('button', { name: '同意更正' })).toHaveCount(0)

  const second = await open('LEAGUE_NATIONAL')
  await second.goto(keeper.url())
  await act(second, '同意更正')
  await expect(line(second)).toContainText('已同意')
  await keeper.reload()
  await settled(keeper)
  await expect(letters).toContainText(frozen)
  await expect(letters).toContainText(/更正后 \d+/)
  await expectAccessible(keeper)
  await expectNothingSticksOut(keeper)
})

async function toTheOneInHand(page: Page): Promise<void> {
  await page.goto('/bulletins')
  await settled(page)
  const waiting = page.getByRole('listitem').filter({ hasText: '待核对' })
  await waiting.getByRole('link').first().click()
  await settled(page)
}

async function act(
  page: Page,
  name: string,
  fill: (dialog: ReturnType<Page['getByRole']>) => Promise<void> = async () => {},
): Promise<void> {
  await settled(page)
  await page.getByRole('button', { name, exact: true }).click()
  const dialog = page.getByRole('dialog')
  await fill(dialog)
  await dialog.getByRole('button', { name, exact: true }).click()
  await expect(dialog).toHaveCount(0)
}
