import { beforeEach, describe, expect, it, vi } from 'vitest'
import { openLine } from './line'

class Socket {
  static readonly OPEN = 1
  static all: Socket[] = []
  readyState = 0
  sent: string[] = []
  closed = false
  onopen?: () => void
  onmessage?: (event: { data: string }) => void
  onclose?: () => void

  constructor(readonly address: URL) {
    Socket.all.push(this)
  }

  send(text: string) {
    this.sent.push(text)
  }

  close() {
    this.closed = true
    this.onclose?.()
  }
}

function aLine() {
  const signal = vi.fn()
  const changed = vi.fn()
  const stands = vi.fn()
  const line = openLine('m 1', { signal, changed, stands })
  const newest = () => Socket.all.at(-1) as Socket
  return { line, signal, changed, stands, newest }
}

beforeEach(() => {
  Socket.all = []
  vi.useFakeTimers()
  vi.stubGlobal('WebSocket', Socket)
})

describe('the line between two rooms', () => {
  it('says nothing before it stands', () => {
    const { line, newest } = aLine()
    expect(newest().address.pathname).toBe('/api/meetings/m%201/room/line')
    expect(newest().address.protocol).toMatch(/^wss?:$/)
    line.say({ type: 'hello' })
    newest().readyState = Socket.OPEN
    line.say({ type: 'hello' })
    expect(newest().sent).toEqual(['{"type":"hello"}'])
  })

  it('tells each time that it stands, so that what was lost before is said again', () => {
    const { stands, newest } = aLine()
    expect(stands).not.toHaveBeenCalled()
    newest().onopen?.()
    expect(stands).toHaveBeenCalledOnce()
    newest().onclose?.()
    vi.advanceTimersByTime(500)
    newest().onopen?.()
    expect(stands).toHaveBeenCalledTimes(2)
  })

  it('tells a change of the room from what the other side says', () => {
    const { signal, changed, newest } = aLine()
    newest().onmessage?.({ data: '{"type":"changed"}' })
    newest().onmessage?.({ data: '{"type":"answer","sdp":"x"}' })
    expect(changed).toHaveBeenCalledOnce()
    expect(signal.mock.calls).toEqual([[{ type: 'answer', sdp: 'x' }]])
  })

  it('is joined again when it breaks, each time later, and at once again when it stood', () => {
    const { changed, newest } = aLine()
    newest().onclose?.()
    expect(changed).toHaveBeenCalledOnce()
    vi.advanceTimersByTime(499)
    expect(Socket.all).toHaveLength(1)
    vi.advanceTimersByTime(1)
    expect(Socket.all).toHaveLength(2)
    newest().onclose?.()
    vi.advanceTimersByTime(999)
    expect(Socket.all).toHaveLength(2)
    vi.advanceTimersByTime(1)
    expect(Socket.all).toHaveLength(3)
    newest().onopen?.()
    newest().onclose?.()
    vi.advanceTimersByTime(500)
    expect(Socket.all).toHaveLength(4)
  })

  it('is not joined again once the page has closed it', () => {
    const { line, changed, newest } = aLine()
    newest().onclose?.()
    line.close()
    vi.advanceTimersByTime(60_000)
    expect(Socket.all).toHaveLength(1)
    expect(newest().closed).toBe(true)
    expect(changed).toHaveBeenCalledOnce()
  })
})
