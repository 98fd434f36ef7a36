import { flushPromises } from '@vue/test-utils'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { listeners } from '@/api/client'
import { isAway, sendPicture } from './sendPicture'

/** A line that does what it is told with each request. */
type Fate = 'breaks' | 'comes through' | 'is refused' | 'is starting' | 'hangs' | 'crawls'

let fates: Fate[] = []
let sent: Blob[] = []
let stopped = 0

class Line {
  upload: { onprogress?: (event: object) => void } = {}
  status = 0
  responseText = ''
  onload?: () => void
  onerror?: () => void
  onabort?: () => void
  /** Of the whole request, as the browser understands it: nothing here may set one. */
  timeout = 0
  ontimeout?: () => void
  open() {}
  setRequestHeader() {}
  getResponseHeader = () => (this.status === 409 ? 'application/problem+json' : 'text/html')
  abort() {
    stopped++
    this.onabort?.()
  }
  /** Two minutes and a half, and it never rests for long. */
  async crawl() {
    for (let piece = 1; piece <= 6; piece++) {
      await new Promise((later) => setTimeout(later, SLOWLY))
      this.upload.onprogress?.({ loaded: piece, total: 6 })
    }
    this.status = 200
    this.responseText = JSON.stringify({ id: 'p1' })
    this.onload?.()
  }
  send(picture: Blob) {
    sent.push(picture)
    if (this.timeout > 0) setTimeout(() => this.ontimeout?.(), this.timeout)
    const fate = fates.shift()
    this.upload.onprogress?.({ loaded: 1, total: 2 })
    if (fate === 'hangs') return
    if (fate === 'crawls') return void this.crawl()
    if (fate === 'breaks') return void queueMicrotask(() => this.onerror?.())
    this.status = { 'comes through': 200, 'is refused': 409, 'is starting': 503 }[
      fate ?? 'is refused'
    ]
    this.responseText = JSON.stringify({
      id: 'p1',
      code: 'letters.too-many-pictures',
      title: '太多',
    })
    queueMicrotask(() => this.onload?.())
  }
}

const SLOWLY = 25_000
const PICTURE = new Blob(['drawn'])

function sending(...line: Fate[]) {
  fates = line
  const shares: number[] = []
  const way = sendPicture('/api/desk/letters/l1/pictures', PICTURE, (share) => shares.push(share))
  const failure = way.answer.catch((error: unknown) => error)
  return { ...way, failure, shares }
}

describe('a picture on a bad line', () => {
  beforeEach(() => {
    vi.useFakeTimers()
    vi.stubGlobal('XMLHttpRequest', Line)
    sent = []
    stopped = 0
    listeners.away = vi.fn()
  })

  it('is sent again whole after a while, and once more after a longer one', async () => {
    const { answer, shares } = sending('breaks', 'is starting', 'comes through')
    await vi.advanceTimersByTimeAsync(1_900)
    expect(sent).toHaveLength(1)
    expect(shares).toEqual([0.5, 0])
    await vi.advanceTimersByTimeAsync(200)
    expect(sent).toHaveLength(2)
    await vi.advanceTimersByTimeAsync(8_000)
    await expect(answer).resolves.toMatchObject({ id: 'p1' })
    expect(sent).toEqual([PICTURE, PICTURE, PICTURE])
  })

  it('arrives on a slow line, however long it takes', async () => {
    const { answer } = sending('crawls')
    await vi.advanceTimersByTimeAsync(6 * SLOWLY)
    await expect(answer).resolves.toMatchObject({ id: 'p1' })
    expect(sent).toHaveLength(1)
    expect(stopped).toBe(0)
  })

  it('is given up and sent again when nothing moves any more', async () => {
    const { answer } = sending('hangs', 'comes through')
    await vi.advanceTimersByTimeAsync(33_000)
    await expect(answer).resolves.toMatchObject({ id: 'p1' })
    expect(stopped).toBe(1)
    expect(listeners.away).toHaveBeenCalled()
  })

  it('goes at once when the line is back', async () => {
    const { answer } = sending('breaks', 'comes through')
    await flushPromises()
    window.dispatchEvent(new Event('online'))
    await expect(answer).resolves.toMatchObject({ id: 'p1' })
  })

  it('is told to be away after three times, and the page learns that nobody answers', async () => {
    const { failure } = sending('breaks', 'breaks', 'breaks')
    await vi.advanceTimersByTimeAsync(10_000)
    expect(isAway(await failure)).toBe(true)
    expect(sent).toHaveLength(3)
    expect(listeners.away).toHaveBeenCalled()
  })

  it('is not sent again when the house has refused it', async () => {
    const { failure } = sending('is refused')
    await vi.advanceTimersByTimeAsync(20_000)
    expect(isAway(await failure)).toBe(false)
    expect(sent).toHaveLength(1)
  })

  it('is left alone when the child does not want it sent any more, also in a pause', async () => {
    const hanging = sending('hangs')
    hanging.stop()
    expect(stopped).toBe(1)
    await hanging.failure
    const resting = sending('breaks', 'comes through')
    await flushPromises()
    resting.stop()
    await resting.failure
    await vi.advanceTimersByTimeAsync(20_000)
    expect(sent).toHaveLength(2)
  })
})
