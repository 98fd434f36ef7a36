import { Refused } from '@/api'
import { problemWithout, STRANGE } from '@/api/problem'
import { overTheLine, sendPicture, type Parcel, type Sending } from './sendPicture'
import { sha256 } from './sha256'

/** Up to here a picture goes in one go: on a line that carries so much a broken one costs little. */
export const SMALL = 256 * 1024
/** As the house has it. */
export const PIECE = 128 * 1024
/** What the house says when it has another piece in mind, or none any more. It knows where to go on. */
const ELSEWHERE = ['platform.upload-gone', 'platform.upload-piece-missing']

interface Begun {
  upload: string
  next: number
}

interface Taken<T> {
  next: number
  done?: T
}

/**
 * Sends a large picture piece by piece. What the house has acknowledged is never sent again: a line that broke, and a page
 * that was loaded anew, go on where it was.
 *
 * @param address of the picture as a whole; its pieces go to an address below it
 */
export function sendInPieces<T>(
  address: string,
  picture: Blob,
  progress: (share: number) => void,
): Sending<T> {
  if (picture.size <= SMALL) return sendPicture<T>(address, picture, progress)
  const { pathname, search } = new URL(address, location.href)
  const many = Math.ceil(picture.size / PIECE)
  const below = (path: string, more: Record<string, string> = {}) =>
    `${pathname}/uploads${path}?${new URLSearchParams([
      ...new URLSearchParams(search),
      ...Object.entries(more),
    ])}`
  let running: Sending<unknown> | undefined
  let stopped = false

  async function over<A>(parcel: Parcel, share: (part: number) => void): Promise<A> {
    if (stopped) throw new Refused(problemWithout(STRANGE, 0))
    const way = overTheLine<A>(parcel, share)
    running = way
    return await way.answer
  }

  async function begin(): Promise<Begun> {
    const body = JSON.stringify({ size: picture.size, sha256: await sha256(picture) })
    const parcel: Parcel = { method: 'POST', address: below(''), body, type: 'application/json' }
    return over<Begun>(parcel, () => {})
  }

  function piece(upload: string, number: number): Promise<Taken<T>> {
    const from = number * PIECE
    const body = picture.slice(from, from + PIECE)
    return over<Taken<T>>(
      {
        method: 'PUT',
        address: below(`/${upload}/pieces`, { number: String(number) }),
        body,
        type: 'application/octet-stream',
      },
      (part) => progress((from + part * body.size) / picture.size),
    )
  }

  async function goOn(): Promise<T> {
    const { upload, next } = await begin()
    // Where all is there already, the last piece once more brings the answer that was lost.
    for (let number = Math.min(next, many - 1); ;) {
      const taken = await piece(upload, number)
      if (taken.done) return taken.done
      if (taken.next <= number) throw new Refused(problemWithout(STRANGE, 0))
      number = Math.min(taken.next, many - 1)
    }
  }

  const isElsewhere = (error: unknown) =>
    error instanceof Refused && ELSEWHERE.some((code) => error.is(code))
  const answer = goOn().catch((error: unknown) => {
    if (!isElsewhere(error) || stopped) throw error
    return goOn()
  })
  const stop = () => {
    stopped = true
    running?.stop()
  }
  return { answer, stop }
}
