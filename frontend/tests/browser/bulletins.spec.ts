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
