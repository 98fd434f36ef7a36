import type { APIRequestContext } from '@playwright/test'
import { fileURLToPath } from 'node:url'

/** Every kind of person, by the name of their role; a test compares the list with the demonstration's people. */
export const KINDS = [
  'PUPIL',
  'GUARDIAN',
  'TEACHER',
  'COUNSELLOR',
  'SAFEGUARDING_LEAD',
  'LEAGUE_TOWNSHIP',
  'LEAGUE_COUNTY',
  'LEAGUE_CITY',
  'LEAGUE_PROVINCE',
  'LEAGUE_NATIONAL',
  'ADMINISTRATOR',
] as const

export type Kind = (typeof KINDS)[number]

/** How somebody of the demonstration signs in, as the sign-in page itself tells. */
export interface DemoSignIn {
  role: Kind
  displayName: { zh: string; en: string }
  place: { zh: string; en: string }
  signInName?: string
  password?: string
  totpCode?: string
  classCode?: string
  penName?: string
  pictures?: string[]
  guardianPath?: string
}

export interface Problem {
  status: number
  code: string
  title: string
}

/** Speaks to the house as the front end does: with the session's cookies and the page's token. */
export class Talk {
  constructor(private readonly request: APIRequestContext) {}

  async get<T>(path: string): Promise<T> {
    const answer = await this.request.get(path)
    if (!answer.ok())
      throw new Error(`GET ${path} answered ${answer.status()}: ${await answer.text()}`)
    return answer.json() as Promise<T>
  }

  async send<T>(method: 'POST' | 'PUT' | 'DELETE', path: string, data?: unknown): Promise<T> {
    const answer = await this.answer(method, path, data)
    if (!answer.ok())
      throw new Error(`${method} ${path} answered ${answer.status()}: ${await answer.text()}`)
    const text = await answer.text()
    return (text === '' ? undefined : JSON.parse(text)) as T
  }

  async answer(method: 'POST' | 'PUT' | 'DELETE', path: string, data?: unknown) {
    const headers = { 'X-XSRF-TOKEN': await this.token() }
    return this.request.fetch(path, { method, headers, data })
  }

  private async token(): Promise<string> {
    const known = await this.xsrfCookie()
    if (known) return known
    await this.request.get('/api/session')
    return (await this.xsrfCookie()) ?? ''
  }

  private async xsrfCookie(): Promise<string | undefined> {
    const { cookies } = await this.request.storageState()
    return cookies.find((cookie) => cookie.name === 'XSRF-TOKEN')?.value
  }
}

export async function demoSignIns(talk: Talk): Promise<DemoSignIn[]> {
  return (await talk.get<{ signIns: DemoSignIn[] }>('/api/demo')).signIns
}

export async function demoPerson(talk: Talk, signInName: string): Promise<DemoSignIn> {
  const found = (await demoSignIns(talk)).find((person) => person.signInName === signInName)
  if (!found) throw new Error(`the demonstration has no ${signInName}`)
  return found
}

export async function signIn(talk: Talk, person: DemoSignIn): Promise<void> {
  if (person.guardianPath) {
    const token = person.guardianPath.split('/').pop()
    await talk.send('POST', '/api/session/guardian', { token, sharedComputer: false })
  } else if (person.penName) {
    const { classCode, penName, pictures } = person
    await talk.send('POST', '/api/session/pupil', { classCode, penName, pictures })
  } else {
    const { signInName, password } = person
    await talk.send('POST', '/api/session/staff', { signInName, password, sharedComputer: false })
    if (person.totpCode) await talk.send('POST', '/api/session/totp', { code: person.totpCode })
  }
}

/** Where the session of the first person of a kind is kept between tests. */
export function sessionOf(kind: Kind): string {
  return fileURLToPath(new URL(`../../../target/browser/sessions/${kind}.json`, import.meta.url))
}
