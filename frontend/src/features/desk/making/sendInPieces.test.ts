import { beforeEach, describe, expect, it, vi } from 'vitest'
import { Refused } from '@/api'
import { listeners } from '@/api/client'
import { PIECE, sendInPieces, SMALL } from './sendInPieces'
import { isAway } from './sendPicture'

/** A house that keeps pieces; its line breaks where it is told to. */
interface Asked {
  method: string
  path: string
  query: string
  body: Blob | string
}

let asked: Asked[] = []
let next = 0
let many = 0
let isBroken: (request: Asked) => boolean = () => false
let answerLost: (request: Asked) => boolean = () => false
let refuses: (request: Asked) => string | undefined = () => undefined

function answerTo({ method, query }: Asked): object {
  if (method === 'POST') return { upload: 'u1', next }
  const number = Number(new URLSearchParams(query).get('number'))
  if (number === next) next++
  return next === many ? { next, done: { id: 'p1' } } : { next }
}

class Line {
  upload: { onprogress?: (event: object) => void } = {}
  status = 0
  responseText = ''
  onload?: () => void
  onerror?: () => void
  onabort?: () => void
  private request: Asked = { method: '', path: '', query: '', body: '' }
  open(method: string, address: string) {
    const [path = '', query = ''] = address.split('?')
    this.request = { method, path, query, body: '' }
  }
  setRequestHeader() {}
  getResponseHeader = () => (this.status >= 400 ? 'application/problem+json' : 'application/json')
  abort() {
    this.onabort?.()
  }
  send(body: Blob | string) {
    this.request.body = body
    asked.push(this.request)
    if (isBroken(this.request)) return void queueMicrotask(() => this.onerror?.())
    const code = refuses(this.request)
    this.status = code === undefined ? 200 : 404
    this.responseText = JSON.stringify(code === undefined ? answerTo(this.request) : { code })
    const lost = answerLost(this.request)
    this.upload.onprogress?.({ loaded: 1, total: 1 })
    queueMicrotask(() => (lost ? this.onerror?.() : this.onload?.()))
  }
}

const ADDRESS = '/api/desk/letters/l1/pictures?kind=DRAWING'
const numbers = () =>
  asked
    .filter(({ method }) => method === 'PUT')
    .map(({ query }) => Number(new URLSearchParams(query).get('number')))
const numberIs = (wanted: number) => (request: Asked) =>
  request.method === 'PUT' && new URLSearchParams(request.query).get('number') === String(wanted)

function aPicture(pieces: number) {
  many = pieces
  return new Blob([new Uint8Array((pieces - 1) * PIECE + 1000).fill(7)], { type: 'image/jpeg' })
}

function sending(picture: Blob) {
  const shares: number[] = []
  const way = sendInPieces<{ id: string }>(ADDRESS, picture, (share) => shares.push(share))
  const failure = way.answer.catch((error: unknown) => error)
  return { ...way, failure, shares }
}

describe('a large picture on a bad line', () => {
  beforeEach(() => {
    vi.useFakeTimers()
    vi.stubGlobal('XMLHttpRequest', Line)
    // Counted by hand: what the browser computes elsewhere no clock of a test waits for.
    vi.stubGlobal('crypto', {})
    asked = []
    next = 0
    isBroken = answerLost = () => false
    refuses = () => undefined
    listeners.away = vi.fn()
  })

  it('goes piece by piece, and tells how far it is', async () => {
    const { answer, shares } = sending(aPicture(4))
    await vi.runAllTimersAsync()
    await expect(answer).resolves.toEqual({ id: 'p1' })
    expect(numbers()).toEqual([0, 1, 2, 3])
    expect(asked[0]?.path).toBe('/api/desk/letters/l1/pictures/uploads')
    expect(asked[0]?.query).toBe('kind=DRAWING')
    expect(JSON.parse(String(asked[0]?.body))).toMatchObject({ size: 3 * PIECE + 1000 })
    expect(asked[1]?.path).toBe('/api/desk/letters/l1/pictures/uploads/u1/pieces')
    expect(asked.slice(1).map(({ body }) => (body as Blob).size)).toEqual([
      PIECE,
      PIECE,
      PIECE,
      1000,
    ])
    expect(shares.at(-1)).toBe(1)
    expect(shares).toEqual([...shares].sort((one, other) => one - other))
  })

  it('sends a broken piece again, and never one that was acknowledged', async () => {
    let breaks = 2
    isBroken = (request) => numberIs(2)(request) && breaks-- > 0
    const { answer } = sending(aPicture(4))
    await vi.runAllTimersAsync()
    await expect(answer).resolves.toEqual({ id: 'p1' })
    expect(numbers()).toEqual([0, 1, 2, 2, 2, 3])
  })

  it('goes on behind the last acknowledged piece when it is sent again later, or by a page loaded anew', async () => {
    isBroken = numberIs(2)
    const first = sending(aPicture(4))
    await vi.runAllTimersAsync()
    expect(isAway(await first.failure)).toBe(true)

    isBroken = () => false
    asked = []
    const second = sending(aPicture(4))
    await vi.runAllTimersAsync()
    await expect(second.answer).resolves.toEqual({ id: 'p1' })
    expect(numbers()).toEqual([2, 3])
  })

  it('asks with its last piece once more when that answer was lost', async () => {
    let lost = 1
    answerLost = (request) => numberIs(3)(request) && lost-- > 0
    const { answer } = sending(aPicture(4))
    await vi.runAllTimersAsync()
    await expect(answer).resolves.toEqual({ id: 'p1' })
    expect(numbers()).toEqual([0, 1, 2, 3, 3])

    asked = []
    const again = sending(aPicture(4))
    await vi.runAllTimersAsync()
    await expect(again.answer).resolves.toEqual({ id: 'p1' })
    expect(numbers()).toEqual([3])
  })

  it('begins anew, once, when the house no longer has it', async () => {
    let gone = 1
    refuses = (request) => {
      if (!numberIs(1)(request) || gone-- <= 0) return undefined
      next = 0
      return 'platform.upload-gone'
    }
    const { answer } = sending(aPicture(3))
    await vi.runAllTimersAsync()
    await expect(answer).resolves.toEqual({ id: 'p1' })
    expect(numbers()).toEqual([0, 1, 0, 1, 2])
  })

  it('is refused in the words of the house', async () => {
    const last = numberIs(2)
    refuses = (request) => (last(request) ? 'platform.upload-differs' : undefined)
    const { failure } = sending(aPicture(3))
    await vi.runAllTimersAsync()
    const error = await failure
    expect(error instanceof Refused && error.is('platform.upload-differs')).toBe(true)
    expect(numbers()).toEqual([0, 1, 2])
  })

  it('sends nothing more when the child does not want it sent any more', async () => {
    const way = sending(aPicture(4))
    way.stop()
    await vi.runAllTimersAsync()
    await way.failure
    expect(asked).toEqual([])
  })

  it('goes in one go as long as it is small', async () => {
    const { answer } = sending(new Blob([new Uint8Array(SMALL)]))
    await vi.runAllTimersAsync()
    await answer
    expect(asked.map(({ method, path }) => [method, path])).toEqual([
      ['POST', '/api/desk/letters/l1/pictures'],
    ])
  })
})
