import { handIn, letGo, letterAt, morningOf, pupil, readLetterOf, staffOf } from './at-the-desk'
import { expect, expectAccessible, settled, talkAt, test, type Page } from './house'
import { ALL_AT_ONCE, alarms, expectOnlyWords, PAYLOADS } from './payloads'

/** They tell one story after the other with the same made-up people. */
test.describe.configure({ mode: 'serial' })

const paste = (page: Page, html: string) =>
  page.locator('.ProseMirror').evaluate((sheet, dirty) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/html', dirty)
    clipboardData.setData('text/plain', 'plain')
    sheet.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }))
  }, html)

test('R33 a letter holds Chinese, Uyghur from right to left and Tibetan, each in its own letters', async ({
  open,
}) => {
  const page = await open('PUPIL')
  await page.goto('/desk')
  await page.getByRole('link', { name: '接着写' }).click()
  const sheet = page.getByRole('textbox', { name: '信纸' })
  await sheet.click()
  await page.keyboard.press('Control+End')
  await page.keyboard.press('Enter')
  await page.keyboard.insertText('ياخشىمۇسىز')
  await page.keyboard.press('Enter')
  await page.keyboard.insertText('བཀྲ་ཤིས་བདེ་ལེགས།')
  const asked = page.getByRole('checkbox', { name: 'ياخشىمۇسىز؟' })
  await expect(page.locator('label', { has: asked })).toHaveCSS('direction', 'rtl')
  await asked.focus()
  await page.keyboard.press('Space')
  await expect(page.getByText(/存好了/)).toBeVisible()
  await expectAccessible(page)
  await page.reload()
  await expect(asked).toBeChecked()
  const uyghur = page.locator('.ProseMirror [lang="ug"]').last()
  await expect(uyghur).toHaveText('ياخشىمۇسىز')
  await expect(uyghur).toHaveCSS('direction', 'rtl')
  const picture = test.info().outputPath('right-to-left-and-tibetan.png')
  await page.locator('.ProseMirror').screenshot({ path: picture })
  const tibetan = page.locator('.ProseMirror [lang="bo"]').last()
  const { row, size } = await tibetan.evaluate((line) => {
    const { lineHeight, fontSize } = getComputedStyle(line)
    return { row: parseFloat(lineHeight), size: parseFloat(fontSize) }
  })
  expect(row / size).toBeGreaterThanOrEqual(1.8)
})

test('R27 nothing that is sent or pasted as a letter runs, fetches or breaks the policy', async ({
  open,
}) => {
  const page = await open('PUPIL')
  const heard = alarms(page)
  await page.goto('/desk')
  const path = await page.getByRole('link', { name: '接着写' }).getAttribute('href')
  const address = `/api/desk/letters/${path?.split('/').pop()}`
  const talk = talkAt(page)
  const letter = await talk.get<{ body: string; version: number; pictures: [] }>(address)
  const sent = { ...letter, body: ALL_AT_ONCE }
  const stored = await talk.send<{ version: number }>('PUT', address, sent)
  await page.goto(path ?? '')
  await expectOnlyWords(page, heard)
  await talk.send('PUT', address, { ...letter, version: stored.version })
  await page.goto(path ?? '')
  await page.getByRole('textbox', { name: '信纸' }).click()
  for (const payload of PAYLOADS) await paste(page, `<p>贴</p>${payload}<p>好看</p>`)
  const sheet = page.locator('.ProseMirror')
  await sheet.getByText('好看').first().click()
  await expect(sheet.locator('script, iframe, object, svg, a, [style], [onclick]')).toHaveCount(0)
  await expectOnlyWords(page, heard)
  await page.getByRole('textbox', { name: '信纸' }).click()
  for (let step = 0; step < PAYLOADS.length; step++) await page.keyboard.press('Control+z')
})

test('R29 what was written while the line was down waits for its writer at this computer, and for nobody else', async ({
  open,
}) => {
  const words = '断线的时候我还在写。'
  const page = await open('PUPIL')
  await page.goto('/desk')
  const path = await page.getByRole('link', { name: '接着写' }).getAttribute('href')
  await page.goto(path ?? '')
  const sheet = page.getByRole('textbox', { name: '信纸' })
  const context = page.context()
  await sheet.click()
  await page.keyboard.press('Control+End')
  await context.setOffline(true)
  await page.keyboard.insertText(words)
  await expect(page.getByText('你写的字先留在这台电脑里')).toBeVisible()
  const session = await context.cookies()
  await context.clearCookies()
  await context.setOffline(false)
  await expect(page).toHaveURL(/\/sign-in/, { timeout: 20_000 })

  const stored = () => page.evaluate(() => JSON.stringify({ ...localStorage }))
  expect(await stored()).not.toContain(words)
  const another = { classCode: 'XH42', penName: '葡萄架', pictures: ['ball', 'horse', 'kite'] }
  await pupil(open, '葡萄架')
  await talkAt(page).send('POST', '/api/session/pupil', another)
  await page.goto(path ?? '')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(sheet).toHaveCount(0)
  await expect(page.locator('body')).not.toContainText(words)
  expect(await stored()).not.toContain(words)

  await context.addCookies(session)
  await page.goto(path ?? '')
  await expect(sheet).toContainText(words)
  await expect(page.getByText(/存好了/)).toBeVisible()
  expect(await stored()).not.toContain('sealed')
})

/** Too rough for a small file: as a photograph of paper is. */
const photograph = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const sheet = Object.assign(document.createElement('canvas'), { width: 1400, height: 1000 })
    const brush = sheet.getContext('2d')
    const grain = new ImageData(sheet.width, sheet.height)
    for (let at = 0; at < grain.data.length; at++)
      grain.data[at] = at % 4 === 3 ? 255 : (Math.imul(at + 1, 2654435761) >>> 24) % 256
    brush?.putImageData(grain, 0, 0)
    return sheet.toDataURL('image/jpeg', 0.8).split(',')[1] ?? ''
  })

test('a photograph in pieces goes on where the line broke, and no piece that arrived is sent again', async ({
  open,
}) => {
  const page = await open('PUPIL')
  await page.goto('/desk')
  await page.getByRole('link', { name: '接着写' }).click()
  const sent: number[] = []
  await page.route(/\/uploads\/[^/]+\/pieces/, (route) => {
    sent.push(Number(new URL(route.request().url()).searchParams.get('number')))
    return sent.length === 3 ? route.abort('connectionreset') : route.continue()
  })
  await page.getByRole('button', { name: '拍手写的信或图画' }).click()
  const buffer = Buffer.from(await photograph(page), 'base64')
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'sheet.jpg', mimeType: 'image/jpeg', buffer })
  await page.getByRole('button', { name: '拉正，放到信里' }).click()

  const arrived = page.getByRole('img', { name: '手写的信 1' })
  await expect(arrived.first()).toBeVisible({ timeout: 20_000 })
  expect(sent.slice(0, 4)).toEqual([0, 1, 2, 2])
  expect(sent.slice(3)).toEqual(sent.slice(3).map((_, at) => 2 + at))
  await page.getByRole('button', { name: '拿掉' }).click()
  await expect(arrived).toHaveCount(0)
})

test('a letter that came is opened from its envelope and read', async ({ open }) => {
  const page = await pupil(open, '小雨点')
  await page
    .getByRole('link', { name: /去拆信/ })
    .first()
    .click()
  await page.getByRole('button', { name: '拆开信' }).click()
  await expect(page.locator('.letter-body')).toContainText('七种')
  await expect(page.getByRole('button', { name: '我觉得不对劲' })).toBeVisible()
  await expectAccessible(page)
})

test('R07 R14 R21 the whole way of a letter: written, returned, mended, read by two adults, let go by the other school, opened', async ({
  open,
}) => {
  const child = await pupil(open, '无花果')
  await child.getByRole('link', { name: '改一改，再交一次' }).click()
  await expect(child.getByText('老师把信还给你了，请改一改')).toBeVisible()
  const sheet = child.getByRole('textbox', { name: '信纸' })
  await sheet.click()
  await child.keyboard.press('Control+End')
  await child.keyboard.insertText('加我QQ 284716093 吧。')
  await expect(child.getByRole('heading', { name: '谁会读到这封信' })).toBeVisible()
  await handIn(child)

  const first = await staffOf(open, 'teacher.gaochang2')
  await readLetterOf(first, '无花果')
  const letter = letterAt(first)
  await expect(first.locator('mark')).toContainText('QQ')
  await first.keyboard.press('r')
  const back = first.getByRole('dialog', { name: '还给孩子改' })
  await expect(back.getByRole('combobox')).toHaveValue('CONTACT_DATA')
  await back.getByRole('button', { name: '还给孩子', exact: true }).click()
  await expect(first.getByText('已还给孩子')).toBeVisible()

  await child.goto('/desk')
  await child.getByRole('link', { name: '改一改，再交一次' }).click()
  await expect(
    child.getByText('账号和住址先不写进信里').or(child.getByText('只说你在哪个镇')),
  ).toBeVisible()
  await sheet.click()
  await child.keyboard.press('Control+a')
  // A school may name its own telephone: the screens mark it, and two adults let it go all the same.
  await child.keyboard.insertText('它在啃一个南瓜。想找我们学校，请打 0995-8521437。')
  await handIn(child)

  await readLetterOf(first, '无花果')
  await expect(first.locator('.letter-body')).toContainText('啃一个南瓜')
  await expect(first.locator('mark')).toContainText('8521437')
  await expect(first.getByText('自动检查有标记')).toBeVisible()
  await expectAccessible(first)
  await first.keyboard.press('a')
  await expect(first.getByText('已同意寄出')).toBeVisible()
  await first.goto(`/letters/${letter}`)
  await expect(first.locator('.letter-body')).toContainText('啃一个南瓜')
  await expect(first.getByRole('button', { name: '同意寄出' })).toHaveCount(0)

  const second = await staffOf(open, 'counsellor.gaochang')
  await readLetterOf(second, '无花果')
  await second.getByRole('button', { name: '同意寄出' }).click()
  await expect(second.getByText('已同意寄出')).toBeVisible()

  const other = await staffOf(open, 'teacher.changsha2')
  await readLetterOf(other, '无花果')
  await expect(other.getByText('真名')).toHaveCount(0)
  await other.getByRole('button', { name: '放行，交给收信的孩子' }).click()
  await expect(other.getByText('已放行')).toBeVisible()
  await child.goto('/desk')
  await expect(child.getByText('信在路上了').first()).toBeVisible()

  const friend = await pupil(open, '湘江小鱼')
  await expect(friend.locator(`a[href$="/${letter}"]`)).toHaveCount(0)
  await morningOf(letter)
  await friend.goto('/desk')
  await friend.locator(`a[href$="/${letter}"]`).click()
  await expect(friend.getByText('啃一个南瓜')).toHaveCount(0)
  await friend.getByRole('button', { name: '拆开信' }).click()
  await expect(friend.locator('.letter-body')).toContainText('啃一个南瓜')
  await child.goto('/desk')
  await expect(child.getByText('信在路上了')).toHaveCount(0)
})

test('two who read at once: the second is told who has the letter, and is given no acts', async ({
  open,
}) => {
  const first = await staffOf(open, 'teacher.gaochang2')
  const second = await staffOf(open, 'counsellor.gaochang')
  // Whoever decided about another letter was led on to this one.
  for (const reader of [first, second]) {
    await readLetterOf(reader, '湘江小鱼')
    await letGo(reader)
  }
  await readLetterOf(first, '湘江小鱼')
  await second.goto('/letters')
  await expect(second.getByText('艾力·巴拉提 正在读')).toBeVisible()
  await second.getByRole('link', { name: '湘江小鱼', exact: true }).click()
  await expect(second.locator('.letter-body')).toBeVisible()
  await expect(second.getByRole('heading', { name: '怎么处理' })).toHaveCount(0)
  await expect(second.locator('.letter-body [lang="bo"]')).toBeVisible()
  await second.locator('.letter-body').screenshot({ path: test.info().outputPath('tibetan.png') })
})

test('R22 a letter that tells of danger comes into no queue, and the child reads a gentle word', async ({
  open,
}) => {
  const child = await pupil(open, '葡萄架')
  await child.getByRole('button', { name: '开始写信' }).click()
  await child.getByRole('textbox', { name: '信纸' }).click()
  await child.keyboard.insertText('小雨点，最近放学路上总有人打我，我很害怕，不敢告诉家里。')
  await expect(child.getByText(/存好了/)).toBeVisible()
  await child.getByRole('button', { name: '写好了，交给老师' }).click()
  // Leaving the page at once would take the letter back to the desk.
  const taken = child.waitForResponse(/\/hand-in$/)
  await child.getByRole('dialog').getByRole('button', { name: '交给老师', exact: true }).click()
  await taken
  await expect(async () => {
    await child.goto('/desk')
    await expect(child.getByText('老师想先和你聊聊').first()).toBeVisible({ timeout: 10_000 })
  }).toPass()
  const teacher = await staffOf(open, 'teacher.gaochang')
  await teacher.goto('/letters')
  await settled(teacher)
  await expect(teacher.getByRole('link', { name: '葡萄架', exact: true })).toHaveCount(0)
  await expect(teacher.getByRole('link', { name: '孩子的安全' })).toHaveCount(0)
  const lead = await staffOf(open, 'lead.gaochang')
  await lead.goto('/concerns')
  await settled(lead)
  await expect(lead.getByRole('listitem').filter({ hasText: '迪丽热巴' })).toBeVisible()
})
