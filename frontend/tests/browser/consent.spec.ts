import { pupil } from './at-the-desk'
import { enterAsStaff, newcomer, type Scope } from './entrance'
import {
  expect,
  expectAccessible,
  expectNothingSticksOut,
  settled,
  test,
  type Page,
  type Opens,
} from './house'

const CLASS: Scope = { kind: 'CLASS', id: 'demo-changsha-5-2' }
const BOARD = `/classes/${CLASS.id}`
const PHONE = { width: 360, height: 740 }

test.describe.configure({ mode: 'serial' })

/** The links that the teacher handed out, by pen name. */
const links = new Map<string, string>()

async function teacherOf(open: Opens): Promise<Page> {
  const teacher = await newcomer(open, 'TEACHER', CLASS)
  const page = await open('VISITOR')
  await enterAsStaff(page, teacher)
  await page.goto(BOARD)
  await settled(page)
  return page
}

async function guardianOf(open: Opens, penName: string): Promise<Page> {
  const page = await open('VISITOR')
  await page.setViewportSize(PHONE)
  await page.goto(links.get(penName) ?? '')
  await page.getByRole('button', { name: '进入' }).click()
  await page.getByRole('link', { name: '读一读，再回答' }).click()
  await settled(page)
  return page
}

const lineOf = (page: Page, penName: string) =>
  page.getByRole('region', { name: '知情同意' }).getByRole('listitem').filter({ hasText: penName })

async function answerAll(page: Page, word: '同意' | '不同意'): Promise<void> {
  await page.getByRole('button', { name: '开始回答' }).click()
  for (let step = 1; step <= 6; step++) {
    await expect(page.getByText(`第 ${step} 题，共 6 题`)).toBeVisible()
    await page.getByRole('button', { name: word, exact: true }).click()
  }
  await page.getByRole('button', { name: '提交我的回答' }).click()
  await expect(page.getByText('谢谢您！')).toBeVisible()
}

test('a teacher asks every family whose answer is open, and gets a link for each', async ({
  open,
}) => {
  const page = await teacherOf(open)
  await page.getByRole('button', { name: '请 2 位家长回答' }).click()
  await page.getByRole('button', { name: '生成链接' }).click()
  const sheet = page.getByRole('dialog', { name: '给家长的链接' })
  await expect(sheet.getByAltText('链接的二维码')).toHaveCount(2)
  for (const penName of ['向日葵', '书虫']) {
    const way = sheet.locator('.way').filter({ hasText: penName })
    links.set(penName, new URL((await way.locator('.address').innerText()).trim()).pathname)
  }
  await expectAccessible(page)
})

test('R02 R03 a guardian reads and agrees on a phone; nothing is chosen beforehand, and both answers weigh the same', async ({
  open,
}) => {
  const page = await guardianOf(open, '向日葵')
  for (const part of ['为了什么', '谁会读到', '保存什么，保存多久', '有问题找谁', '怎样投诉'])
    await expect(page.getByText(part, { exact: true })).toBeVisible()
  await expectNothingSticksOut(page)
  await expectAccessible(page)
  await page.setViewportSize(PHONE)
  await page.getByRole('button', { name: '开始回答' }).click()
  const yes = page.getByRole('button', { name: '同意', exact: true })
  const no = page.getByRole('button', { name: '不同意', exact: true })
  for (let step = 1; step <= 6; step++) {
    await expect(page.getByText(`第 ${step} 题，共 6 题`)).toBeVisible()
    for (const button of [yes, no]) await expect(button).toHaveAttribute('aria-pressed', 'false')
    await page.mouse.move(0, 0)
    // once the pointer has left, which a button shows little by little
    await expect(async () => expect(await weightOf(yes)).toEqual(await weightOf(no))).toPass({
      timeout: 5_000,
    })
    if (step === 1) await expectAccessible(page)
    await yes.click()
  }
  await expectAccessible(page)
  await page.getByRole('button', { name: '提交我的回答' }).click()
  await expect(page.getByText('谢谢您！')).toBeVisible()
})

function weightOf(button: ReturnType<Page['getByRole']>) {
  return button.evaluate((element) => {
    const { width, height, top } = element.getBoundingClientRect()
    const { color, backgroundColor, fontSize, fontWeight, borderColor } = getComputedStyle(element)
    return { width, height, top, color, backgroundColor, fontSize, fontWeight, borderColor }
  })
}

test('R03 another refuses with as many taps, and is thanked as kindly', async ({ open }) => {
  const page = await guardianOf(open, '书虫')
  await answerAll(page, '不同意')
  await expect(page.getByText('这样也很好')).toBeVisible()
  const board = await teacherOf(open)
  await expect(lineOf(board, '书虫')).toContainText('不参加')
  await expect(lineOf(board, '向日葵')).toContainText('全部同意')
})

test('R05 three clicks withdraw everything, and it holds at once', async ({ open }) => {
  const board = await teacherOf(open)
  await board.getByRole('button', { name: '给链接：向日葵' }).or(moreOf(board)).first().click()
  await board.getByRole('button', { name: '给链接：向日葵' }).click()
  const sheet = board.getByRole('dialog', { name: '给家长的链接' })
  const link = new URL((await sheet.locator('.address').innerText()).trim()).pathname
  await sheet.getByRole('button', { name: '我已经发出去了' }).click()
  const page = await open('VISITOR')
  await page.setViewportSize(PHONE)
  await page.goto(link)
  await page.getByRole('button', { name: '进入' }).click()
  await page.getByRole('link', { name: '查看、修改或撤回' }).click()
  await page.getByRole('button', { name: '全部撤回' }).click()
  await page.getByRole('button', { name: '确定撤回' }).click()
  await expect(page.getByText('孩子现在不参加。')).toBeVisible()
  await board.reload()
  await expect(lineOf(board, '向日葵')).toContainText('已撤回')
})

const moreOf = (board: Page) => lineOf(board, '向日葵').locator('summary')

test('R26 a signed paper is photographed, and counts once a second adult has compared it', async ({
  open,
}) => {
  const first = await teacherOf(open)
  await first.getByRole('link', { name: '打印全班告知书' }).click()
  const paper = first.locator('.paper').filter({ hasText: '林欣怡' })
  const code = (await paper.locator('.code').innerText()).replace('编号', '').trim()
  await expectAccessible(first)
  await first.getByRole('link', { name: '回到班级' }).click()
  await lineOf(first, '蓝色风铃').locator('summary').click()
  await first.getByRole('button', { name: '登记纸质同意书：蓝色风铃' }).click()
  const sheet = first.getByRole('dialog')
  await sheet.getByLabel('纸上的编号').fill(code)
  await sheet.getByLabel('家长签名的日期').fill(new Date().toISOString().slice(0, 10))
  for (const what of await sheet.getByRole('group').all())
    await what.getByRole('radio', { name: '同意', exact: true }).check()
  const album = sheet.locator('input.album')
  await album.setInputFiles(fileNamed('signed.jpg', Buffer.from('no picture')))
  await expect(sheet.getByRole('alert')).toContainText('这不是能读的照片')
  await album.setInputFiles(fileNamed('signed.png', await photographOf(first)))
  await expect(sheet.getByRole('img', { name: '第 1 页照片', exact: true })).toBeVisible()
  await sheet.getByRole('button', { name: '把第 1 页向右转' }).click()
  await expectAccessible(first)
  await sheet.getByRole('button', { name: '登记', exact: true }).click()
  await expect(lineOf(first, '蓝色风铃')).toContainText('纸质待确认')
  await first.getByRole('button', { name: '核对并确认纸质同意书：蓝色风铃' }).click()
  await expect(first.getByRole('button', { name: '和纸上一样，确认' })).toHaveCount(0)

  const second = await teacherOf(open)
  await second.goto('/home')
  await second.getByRole('link', { name: '去核对' }).click()
  await second.getByRole('button', { name: '核对并确认纸质同意书：蓝色风铃' }).click()
  const photograph = second.getByRole('img', { name: '第 1 页照片' })
  await expect.poll(() => sizeOf(photograph)).toEqual([300, 400])
  await second.getByRole('button', { name: '放大' }).click()
  await expectAccessible(second)
  await second.getByRole('button', { name: '和纸上一样，确认' }).click()
  await expect(lineOf(second, '蓝色风铃')).toContainText('全部同意')
})

const fileNamed = (name: string, buffer: Buffer) => ({ name, mimeType: 'image/png', buffer })

const sizeOf = (picture: ReturnType<Page['getByRole']>) =>
  picture.evaluate((element: HTMLImageElement) => [element.naturalWidth, element.naturalHeight])

/** Lies on its side, as a phone may have been held. */
async function photographOf(page: Page): Promise<Buffer> {
  const address = await page.evaluate(() => {
    const canvas = document.createElement('canvas')
    canvas.width = 400
    canvas.height = 300
    canvas.getContext('2d')?.fillRect(40, 40, 120, 80)
    return canvas.toDataURL('image/png')
  })
  return Buffer.from(address.slice(address.indexOf(',') + 1), 'base64')
}

test('R05 a child stops and goes on by one button each', async ({ open }) => {
  const page = await pupil(open, '薄荷绿')
  await page.getByRole('link', { name: '停下和继续' }).click()
  await page.getByRole('button', { name: '我想停下' }).click()
  await page.getByRole('button', { name: '停下', exact: true }).click()
  await expect(page.getByRole('heading', { name: '你已经停下了' })).toBeVisible()
  await page.getByRole('button', { name: '我想继续' }).click()
  await expect(page.getByRole('button', { name: '我想停下' })).toBeVisible()
})
