import { request, type FullConfig } from '@playwright/test'
import { forgetWalks } from './walk'
import { KINDS, Talk, demoSignIns, sessionOf, signIn, type DemoSignIn, type Kind } from './people'

const PATIENCE_MS = 120_000

/** One person of every kind signs in once; a code of a generator works only once, so the tests share the sessions. */
export default async function everyoneSignsIn(config: FullConfig): Promise<void> {
  const baseURL = config.projects[0]?.use.baseURL ?? ''
  const people = await peopleOnceLoaded(baseURL)
  forgetWalks()
  const staffFirst = [...KINDS].sort((a, b) => Number(a === 'PUPIL') - Number(b === 'PUPIL'))
  for (const kind of staffFirst) {
    const context = await request.newContext({ baseURL })
    const talk = new Talk(context)
    await signIn(talk, firstOf(people, kind))
    if (kind === 'TEACHER') await openOwnClass(talk)
    await context.storageState({ path: sessionOf(kind) })
    await context.dispose()
  }
}

/** The first start writes a hundred people; until the last is there, the house answers but is not furnished. */
async function peopleOnceLoaded(baseURL: string): Promise<DemoSignIn[]> {
  const context = await request.newContext({ baseURL })
  const end = Date.now() + PATIENCE_MS
  let before = -1
  for (;;) {
    const people = await demoSignIns(new Talk(context)).catch(() => [])
    const complete = KINDS.every((kind) => people.some((person) => person.role === kind))
    if (complete && people.length === before) return people
    if (Date.now() > end)
      throw new Error(`the demonstration is not complete: ${people.map((p) => p.role).join(' ')}`)
    before = people.length
    await new Promise((resolve) => setTimeout(resolve, 1000))
  }
}

async function openOwnClass(teacher: Talk): Promise<void> {
  const classes = await teacher.get<{ items: { id: string }[] }>('/api/classes')
  await teacher.send('POST', `/api/classes/${classes.items[0]?.id}/window`, { minutes: 240 })
}

function firstOf(people: DemoSignIn[], kind: Kind): DemoSignIn {
  const found = people.find((person) => person.role === kind)
  if (!found) throw new Error(`the demonstration has nobody who is ${kind}`)
  return found
}
