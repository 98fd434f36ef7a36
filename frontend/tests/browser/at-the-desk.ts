import { settled, talkAt, type Opens, type Page } from './house'
import { demoPerson, signIn } from './people'

export async function staffOf(open: Opens, signInName: string): Promise<Page> {
  const page = await open('VISITOR')
  const talk = talkAt(page)
  await signIn(talk, await demoPerson(talk, signInName))
  return page
}

const CHILDREN = {
  小雨点: { teacher: 'teacher.changsha', classCode: 'QS41', pictures: ['moon', 'flower', 'kite'] },
  葡萄架: { teacher: 'teacher.gaochang', classCode: 'XH42', pictures: ['ball', 'horse', 'kite'] },
  薄荷绿: { teacher: 'teacher.zhuzhou', classCode: 'YF71', pictures: ['horse', 'ball', 'kite'] },
  无花果: { teacher: 'teacher.gaochang2', classCode: 'XH51', pictures: ['moon', 'flower', 'kite'] },
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
