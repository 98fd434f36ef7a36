import { staffOf } from './at-the-desk'
import { expect, settled, talkAt, test } from './house'
import { ALL_AT_ONCE, alarms, expectOnlyWords, FILE_NAMES, PAYLOADS, poison } from './payloads'

test('R27 there are sixty ways of smuggling, and none runs on the desk or in a letter that came', async ({
  open,
}) => {
  expect(PAYLOADS.length).toBeGreaterThanOrEqual(60)
  const page = await open('PUPIL')
  const heard = alarms(page)
  const { received } = await talkAt(page).get<{ received: { id: string; readAt?: string }[] }>(
    '/api/desk/letters',
  )
  await poison(page, /\/api\/desk(\/letters|\/writing-help|\/received\/.*)?$/)
  await page.goto('/desk')
  await settled(page)
  await expectOnlyWords(page, heard)
  await page.goto(`/desk/letters/${received.find((letter) => letter.readAt)?.id}`)
  await expect(page.locator('.letter-body')).toBeVisible()
  await expectOnlyWords(page, heard)
})

test('R27 nor from pen names, themes and file names, with those who read and file letters', async ({
  open,
}) => {
  // Others read what waits for the first teacher; a letter that rests waits here, whatever they decide.
  const reader = await staffOf(open, 'teacher.changsha2')
  const alarmed = alarms(reader)
  await poison(reader, /\/api\/letters\/queue/)
  await reader.goto('/letters')
  await settled(reader)
  await expectOnlyWords(reader, alarmed)

  const page = await open('TEACHER')
  const heard = alarms(page)
  await poison(page, /\/api\/class-pairings.*/)
  const { items } = await talkAt(page).get<{ items: { id: string }[] }>('/api/class-pairings')
  await page.goto(`/pairings/${items[0]?.id}`)
  await settled(page)
  await expectOnlyWords(page, heard)
  const { items: classes } = await talkAt(page).get<{ items: { id: string }[] }>('/api/classes')
  await page.goto(`/classes/${classes[0]?.id}`)
  await page.getByRole('button', { name: '放入拍好的信' }).click()
  const pile = page.getByRole('dialog')
  const photograph = { mimeType: 'image/png', buffer: Buffer.from('x') }
  const files = FILE_NAMES.map((name) => ({ name, ...photograph }))
  await pile.locator('input.album').setInputFiles(files)
  await expect(pile.getByText(`已处理 ${files.length} 张`)).toBeVisible()
  await expect(pile.getByRole('combobox')).toHaveCount(files.length)
  await expectOnlyWords(page, heard)
  expect(await pile.locator('.file').allTextContents()).toContain(FILE_NAMES[0])
})

test('R27 nor with a family, and the house takes none of them as a pen name', async ({ open }) => {
  const family = await open('GUARDIAN')
  const heard = alarms(family)
  await poison(family, /\/api\/family\/.*letters/)
  await family.goto('/family')
  await settled(family)
  await expectOnlyWords(family, heard)
  await family.locator('a[href^="/family/letters/"]').last().click()
  await expect(family.locator('.letter-body')).toBeVisible()
  await expectOnlyWords(family, heard)
  const teacher = talkAt(await open('TEACHER'))
  const room = await teacher.get<{ items: { id: string }[] }>('/api/classes')
  const path = `/api/classes/${room.items[0]?.id}/pupils`
  const { items } = await teacher.get<{ items: Record<string, unknown>[] }>(path)
  const { id, ...pupil } = items[0] ?? {}
  for (const penName of [...PAYLOADS, ALL_AT_ONCE.slice(0, 200)]) {
    const answer = await teacher.answer('PUT', `${path}/${String(id)}`, { ...pupil, penName })
    expect(answer.ok(), penName).toBe(false)
  }
})
