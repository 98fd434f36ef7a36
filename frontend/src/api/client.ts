import createClient, { type Middleware } from 'openapi-fetch'
import type { paths } from './schema'
import { OFFLINE, problemIn, problemWithout, Refused } from './problem'

/** What the page does when an answer tells something about the whole session. */
export const listeners = {
  language: () => 'zh-CN',
  /** Whether a person asks, and not a page that is open and looks again. */
  somebodyThere: () => true,
  /** Any answer; to a person's question also: the server has just counted us as present. */
  answered: (bySomebody: boolean) => void bySomebody,
  /** No answer at all. */
  away: () => {},
  signInNeeded: () => {},
}

/** What a request that openapi-fetch does not send must carry. */
export function csrfToken(): string {
  const cookie = document.cookie.split('; ').find((entry) => entry.startsWith('XSRF-TOKEN='))
  return cookie === undefined ? '' : decodeURIComponent(cookie.slice('XSRF-TOKEN='.length))
}

/** What is asked under it keeps no session alive. */
const BY_ITSELF = 'X-By-Itself'

const speaksOurWay: Middleware = {
  onRequest({ request }) {
    if (request.method === 'GET' && !listeners.somebodyThere()) request.headers.set(BY_ITSELF, '1')
    request.headers.set('Accept-Language', listeners.language())
    if (request.method !== 'GET') request.headers.set('X-XSRF-TOKEN', csrfToken())
    return request
  },
  async onResponse({ request, response }) {
    listeners.answered(!request.headers.has(BY_ITSELF))
    if (response.ok) return response
    const problem = await problemIn(response)
    if (problem.code === 'accounts.sign-in-needed') listeners.signInNeeded()
    throw new Refused(problem)
  },
  onError({ error }) {
    if (error instanceof Refused) return error
    if (error instanceof DOMException && error.name === 'AbortError') return error
    listeners.away()
    return new Refused(problemWithout(OFFLINE, 0))
  },
}

export const api = createClient<paths>({
  baseUrl: location.origin,
  fetch: (request) => fetch(request),
})
api.use(speaksOurWay)

/** The answer itself; a refusal has been thrown as {@link Refused} before. */
export async function told<T>(answer: Promise<{ data?: T }>): Promise<NonNullable<T>> {
  const { data } = await answer
  return data as NonNullable<T>
}
