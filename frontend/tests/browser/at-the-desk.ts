import { expect, expectAccessible, settled, talkAt, type Opens, type Page } from './house'
import { demoPerson, signIn } from './people'

export async function staffOf(open: Opens, signInName: string): Promise<Page> {
  const page = await open('VISITOR')
  const talk = talkAt(page)
  await signIn(talk, await demoPerson(talk, signInName))
  return page
}

const CHILDREN = {
  小雨点: { teacher: 'teacher.changsha', classCode: 'QS41', pictures: ['moon', 'flower', 'kite'] },
  纸飞机: { teacher: 'teacher.changsha', classCode: 'QS41', pictures: ['bird', 'book', 'tree'] },
  葡萄架: { teacher: 'teacher.gaochang', classCode: 'XH42', pictures: ['ball', 'horse', 'kite'] },
  薄荷绿: { teacher: 'teacher.zhuzhou', classCode: 'YF71', pictures: ['horse', 'ball', 'kite'] },
  无花果: { teacher: 'teacher.gaochang2', classCode: 'XH51', pictures: ['moon', 'flower', 'kite'] },
  湘江小鱼: {
    teacher: 'teacher.changsha2',
    classCode: 'QS52',
    pictures: ['moon', 'flower', 'kite'],
  },
}

/** A child at its desk, whose teacher has opened the door for it. */
export async function pupil(open: Opens, penName: keyof typeof CHILDREN): Promise<Page> {
  const { teacher, ...child } = CHILDREN[penName]
  const room = talkAt(await staffOf(open, teacher))
  const { items } = await room.get<{ items: { id: string }[] }>('/api/classes')
  await room.send('POST', `/api/classes/${items[0]?.id}/window`, { minutes: 60 })
  const page = await open('VISITOR')
  await talkAt(page).send('POST', '/api/session/pupil', { ...child, penName })
  await page.goto('/desk')
  await settled(page)
  return page
}

/** Opens what a child wrote from the list of what waits. */
export async function readLetterOf(page: Page, penName: string): Promise<void> {
  await page.goto('/letters')
  await settled(page)
  await page.getByRole('link', { name: penName, exact: true }).click()
  await expect(page.locator('.letter-body')).toBeVisible()
}

/** The morning of this letter comes; BrowserIT holds the calendar. */
export async function morningOf(letter: string): Promise<void> {
  const calendar = process.env['SHOULASHOU_CALENDAR_ADDRESS']
  expect(calendar, 'a calendar whose days can be turned over').toBeDefined()
  const answer = await fetch(`${calendar}/mornings/${letter}`, { method: 'POST' })
  expect(answer.status).toBe(204)
}

/** Which letter is open. */
export const letterAt = (page: Page): string => new URL(page.url()).pathname.split('/').pop() ?? ''

/** The reader who has the letter open lets it go, as after a quarter of an hour. */
export async function letGo(page: Page): Promise<void> {
  await talkAt(page).send('DELETE', `/api/letters/${letterAt(page)}/claim`)
}

export async function handIn(child: Page): Promise<void> {
  await expect(child.getByText(/存好了/)).toBeVisible()
  await child.getByRole('button', { name: '写好了，交给老师' }).click()
  const sheet = child.getByRole('dialog', { name: '交给老师？' })
  await expect(sheet.getByRole('heading', { name: '谁会读到这封信' })).toBeVisible()
  await expectAccessible(child)
  await sheet.getByRole('button', { name: '交给老师', exact: true }).click()
  await expect(child.getByRole('button', { name: '拿回来改' })).toBeVisible()
}
