import { handIn, letGo, pupil, readLetterOf, staffOf } from './at-the-desk'
import { expect, expectAccessible, settled, test, type Page } from './house'

/** The two letters of one friendship, each to its end; nobody else in these tests touches them. */
test.describe.configure({ mode: 'serial' })

const sheetOf = (page: Page) => page.getByRole('textbox', { name: '信纸' })

async function rewrite(page: Page, words: string): Promise<void> {
  await sheetOf(page).click()
  await page.keyboard.press('Control+a')
  await page.keyboard.insertText(words)
}

async function letThrough(page: Page, penName: string): Promise<void> {
  await readLetterOf(page, penName)
  await page.getByRole('button', { name: '放行，交给收信的孩子' }).click()
  await expect(page.getByText('已放行')).toBeVisible()
}

test('R14 a mark is overridden by two people and not by one', async ({ open }) => {
  const first = await staffOf(open, 'teacher.gaochang')
  await readLetterOf(first, '小骆驼')
  await expect(first.locator('mark').first()).toBeVisible()
  await expect(first.getByRole('button', { name: '同意寄出' })).toHaveCount(0)
  await letGo(first)
  const second = await staffOf(open, 'counsellor.gaochang')
  await readLetterOf(second, '小骆驼')
  await expect(second.getByText('已同意：阿依努尔·托乎提')).toBeVisible()
  await expect(second.getByText('需要两个人看：')).toBeVisible()
  await second.getByRole('button', { name: '同意寄出' }).click()
  await expect(second.getByText('已同意寄出')).toBeVisible()
  await settled(second)
  await letGo(second)
  await letThrough(await staffOf(open, 'teacher.changsha'), '小骆驼')
})

test('R09 a letter with an account in it is marked in place and goes back with a kind word', async ({
  open,
}) => {
  const teacher = await staffOf(open, 'teacher.changsha')
  await readLetterOf(teacher, '纸飞机')
  await expect(teacher.locator('mark').first()).toContainText('QQ')
  await teacher.getByRole('button', { name: /社交或游戏账号/ }).click()
  await expect(teacher.locator('mark.chosen').first()).toBeVisible()
  await teacher.keyboard.press('r')
  const sheet = teacher.getByRole('dialog', { name: '还给孩子改' })
  await expect(sheet.getByLabel('为什么')).toHaveValue('CONTACT_DATA')
  await expectAccessible(teacher)
  await sheet.getByRole('button', { name: '还给孩子', exact: true }).click()
  await expect(teacher.getByText('已还给孩子')).toBeVisible()
})

test('what came back is mended on two devices, with a drawing and a photographed page, and handed in again', async ({
  open,
}) => {
  const child = await pupil(open, '纸飞机')
  const other = await pupil(open, '纸飞机')
  for (const page of [child, other]) {
    await page.getByRole('link', { name: '改一改，再交一次' }).click()
    await expect(sheetOf(page)).toBeVisible()
  }
  await rewrite(other, '小骆驼：我们课间玩跳房子。')
  await expect(other.getByText(/存好了/)).toBeVisible()
  await rewrite(child, '小骆驼：我们课间放纸飞机。')
  const two = child.getByRole('dialog', { name: '有两份不一样的信' })
  await expect(two).toContainText('跳房子')
  await expectAccessible(child)
  await two.getByRole('button', { name: '用这一份', exact: true }).click()
  await expect(two).toHaveCount(0)

  await child.getByRole('button', { name: '画一幅画' }).click()
  const board = (await child.getByRole('img', { name: '画板' }).boundingBox()) ?? { x: 0, y: 0 }
  await child.mouse.move(board.x + 40, board.y + 40)
  await child.mouse.down()
  await child.mouse.move(board.x + 160, board.y + 120, { steps: 4 })
  await child.mouse.up()
  await expectAccessible(child)
  await child.getByRole('dialog').getByRole('button', { name: '放到信里' }).click()
  await expect(sheetOf(child).getByAltText('图画 1')).toBeVisible()

  await child.getByRole('button', { name: '拍手写的信或图画' }).click()
  const photograph = { name: '信.png', mimeType: 'image/png', buffer: await other.screenshot() }
  await child.getByRole('dialog').locator('input[type="file"]').setInputFiles(photograph)
  await child.getByRole('button', { name: '拉正，放到信里' }).click()
  await expect(sheetOf(child).getByAltText('手写的信 1')).toBeVisible()
  await handIn(child)
})

test('two decide at once: one wins, and the other is told what happened', async ({ open }) => {
  const teacher = await staffOf(open, 'teacher.changsha')
  await readLetterOf(teacher, '纸飞机')
  await expect(teacher.locator('.letter-body img')).toHaveCount(2)
  await letGo(teacher)
  const counsellor = await staffOf(open, 'counsellor.changsha')
  await readLetterOf(counsellor, '纸飞机')
  await counsellor.keyboard.press('a')
  await expect(counsellor.getByText('已同意寄出')).toBeVisible()

  await teacher.getByRole('button', { name: '同意寄出' }).click()
  const told = teacher.getByRole('alert').filter({ hasText: '刚刚有人处理了这封信' })
  await expect(told).toContainText('彭思雨')
  await expectAccessible(teacher)
  await told.getByRole('button', { name: '看看现在的情况' }).click()
  await expect(teacher.getByText('已同意：彭思雨')).toBeVisible()
  await expect(told).toHaveCount(0)
  await teacher.getByRole('button', { name: '同意寄出' }).click()
  await expect(teacher.getByText('已同意寄出')).toBeVisible()

  await letThrough(await staffOf(open, 'teacher.gaochang'), '纸飞机')
  const child = await pupil(open, '纸飞机')
  await expect(child.getByText('信在路上了').first()).toBeVisible()
})

test('R23 one tap on a letter tells the grown-ups, and the child is thanked', async ({ open }) => {
  const child = await pupil(open, '纸飞机')
  await child
    .getByRole('link', { name: /去拆信/ })
    .first()
    .click()
  await child.getByRole('button', { name: '拆开信' }).click()
  await expect(child.locator('.letter-body [lang="ug"]')).toHaveCSS('direction', 'rtl')
  await child.locator('.letter-body').screenshot({ path: test.info().outputPath('uyghur.png') })
  await child.getByRole('button', { name: '我觉得不对劲' }).click()
  await expectAccessible(child)
  await child.getByRole('dialog').getByRole('button', { name: '告诉老师' }).click()
  await expect(child.getByText('我们听到了')).toBeVisible()
})

test('R15 a family reads the letters of its child and who has opened them', async ({ open }) => {
  const family = await open('GUARDIAN')
  await family.goto('/family')
  await settled(family)
  await family
    .getByRole('link', { name: /写给 葡萄架/ })
    .last()
    .click()
  await expect(family.locator('.letter-body')).toBeVisible()
  await expect(family.getByRole('heading', { name: '谁打开过这封信' })).toBeVisible()
  await expectAccessible(family)
})
