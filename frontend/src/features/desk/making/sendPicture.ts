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

/** Before it is tried again; a line that comes back earlier is used at once. */
const PAUSES = [2_000, 8_000]
/** So long nothing may move. How long the whole takes is no matter: a slow line is not a broken one. */
const SILENCE = 30_000
/** When the browser has handed all to the line, that is still full of it; then the house has its work to do. */
const ANSWER = 120_000
/** A proxy's word for a house that is just starting anew. */
const AWAY = [502, 503, 504]

/**
 * Sends a picture and tells how far it is. The house knows a picture again by what is in it, so that one whose answer was
 * lost is not there twice.
 */
export function sendPicture<T = SentPicture>(
  address: string,
  picture: Blob,
  progress: (share: number) => void,
  type = 'image/jpeg',
): Sending<T> {
  return overTheLine<T>({ method: 'POST', address, body: picture, type }, progress)
}

export interface Parcel {
  method: 'POST' | 'PUT'
  address: string
  body: Blob | string
  type: string
}

/**
 * Sends what may take long, and tells how far it is; fetch cannot do that. A line that breaks is tried again twice, and
 * then the child is told clearly.
 */
export function overTheLine<T>(
  { method, address, body, type }: Parcel,
  progress: (share: number) => void,
): Sending<T> {
  let request: XMLHttpRequest | undefined
  let stopped = false
  let wake = () => {}
  const once = () =>
    new Promise<T>((done, failed) => {
      request = new XMLHttpRequest()
      const sent = request
      sent.open(method, address)
      const quiet = patience(() => sent.abort())
      sent.setRequestHeader('X-XSRF-TOKEN', csrfToken())
      sent.setRequestHeader('Accept-Language', listeners.language())
      sent.upload.onprogress = ({ loaded, total }) => {
        quiet.for(loaded < total ? SILENCE : ANSWER)
        progress(total === 0 ? 0 : loaded / total)
      }
      sent.onload = () => {
        quiet.over()
        listeners.answered(true)
        if (sent.status >= 200 && sent.status < 300) done(JSON.parse(sent.responseText) as T)
        else failed(new Refused(problemOf(sent)))
      }
      sent.onabort = sent.onerror = () => {
        quiet.over()
        if (!stopped) listeners.away()
        failed(new Refused(problemWithout(OFFLINE, 0)))
      }
      sent.setRequestHeader('Content-Type', type)
      quiet.for(SILENCE)
      sent.send(body)
    })

  async function persist(): Promise<T> {
    for (const pause of PAUSES) {
      try {
        return await once()
      } catch (error) {
        if (!isAway(error) || stopped) throw error
        progress(0)
        await rest(pause)
        if (stopped) throw error
      }
    }
    return once()
  }

  function rest(pause: number): Promise<void> {
    return new Promise((done) => {
      const timer = setTimeout(() => wake(), pause)
      wake = () => {
        clearTimeout(timer)
        window.removeEventListener('online', wake)
        done()
      }
      window.addEventListener('online', wake)
    })
  }

  const stop = () => {
    stopped = true
    request?.abort()
    wake()
  }
  return { answer: persist(), stop }
}

/** Begins to wait anew whenever something moves. */
function patience(lost: () => void) {
  let timer: ReturnType<typeof setTimeout> | undefined
  const over = () => clearTimeout(timer)
  return {
    over,
    for: (time: number) => {
      over()
      timer = setTimeout(lost, time)
    },
  }
}

/** Nobody answered, or nobody of the house: the same again later may well go through. */
export function isAway(error: unknown): boolean {
  if (!(error instanceof Refused)) return false
  const { code, status } = error.problem
  return code === OFFLINE || (code === STRANGE && AWAY.includes(status))
}

function problemOf(request: XMLHttpRequest): Problem {
  const said = request.getResponseHeader('Content-Type')?.includes('application/problem+json')
  const problem = said ? (JSON.parse(request.responseText) as Problem) : undefined
  if (problem?.code === 'accounts.sign-in-needed') listeners.signInNeeded()
  return problem ?? problemWithout(STRANGE, request.status)
}
