import { Refused } from '@/api'
import { csrfToken, listeners } from '@/api/client'
import { OFFLINE, problemWithout, STRANGE, type Problem } from '@/api/problem'

export interface SentPicture {
  id: string
}

export interface Sending<T> {
  answer: Promise<T>
  stop: () => void
}

const TRIES = 3
const PATIENCE = 60_000

/**
 * Sends a picture and tells how far it is; fetch cannot do that. A line that breaks is tried again twice, and then the
 * child is told clearly.
 */
export function sendPicture<T = SentPicture>(
  address: string,
  picture: Blob,
  progress: (share: number) => void,
  type = 'image/jpeg',
): Sending<T> {
  let request: XMLHttpRequest | undefined
  let stopped = false
  const once = () =>
    new Promise<T>((done, failed) => {
      request = new XMLHttpRequest()
      const sent = request
      sent.open('POST', address)
      sent.timeout = PATIENCE
      sent.setRequestHeader('X-XSRF-TOKEN', csrfToken())
      sent.setRequestHeader('Accept-Language', listeners.language())
      sent.upload.onprogress = ({ loaded, total }) => progress(total === 0 ? 0 : loaded / total)
      sent.onload = () => {
        listeners.answered()
        if (sent.status >= 200 && sent.status < 300) done(JSON.parse(sent.responseText) as T)
        else failed(new Refused(problemOf(sent)))
      }
      sent.onerror =
        sent.ontimeout =
        sent.onabort =
          () => failed(new Refused(problemWithout(OFFLINE, 0)))
      sent.setRequestHeader('Content-Type', type)
      sent.send(picture)
    })

  async function persist(): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await once()
      } catch (error) {
        const away = error instanceof Refused && error.is(OFFLINE)
        if (!away || stopped || attempt === TRIES) throw error
        progress(0)
      }
    }
  }

  const stop = () => {
    stopped = true
    request?.abort()
  }
  return { answer: persist(), stop }
}

function problemOf(request: XMLHttpRequest): Problem {
  const said = request.getResponseHeader('Content-Type')?.includes('application/problem+json')
  const problem = said ? (JSON.parse(request.responseText) as Problem) : undefined
  if (problem?.code === 'accounts.sign-in-needed') listeners.signInNeeded()
  return problem ?? problemWithout(STRANGE, request.status)
}
