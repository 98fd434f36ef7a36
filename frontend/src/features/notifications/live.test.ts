import { effectScope } from 'vue'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { useLive } from './live'

class Line {
  static opened: Line[] = []
  onmessage: ((event: { lastEventId: string }) => void) | null = null
  onerror: (() => void) | null = null
  closed = false
  constructor(readonly address: string) {
    Line.opened.push(this)
  }
  close() {
    this.closed = true
  }
}

const open = (address: string) => new Line(address) as unknown as EventSource

describe('a line to the server', () => {
  const came = vi.fn()
  let scope = effectScope()
  let awake = () => false

  beforeEach(() => {
    vi.useFakeTimers()
    Line.opened = []
    came.mockReset()
    scope = effectScope()
    const line = scope.run(() => useLive(() => 4, came, open))
    line?.join()
    awake = line?.awake ?? awake
  })
  afterEach(() => {
    scope.stop()
    vi.useRealTimers()
  })

  it('begins after what the page knows', () => {
    expect(Line.opened[0]?.address).toBe('/api/news/live?after=4')
    Line.opened[0]?.onmessage?.({ lastEventId: '5' })
    expect(came).toHaveBeenCalledWith(5)
  })

  it('is joined again after a break, from what was seen', () => {
    Line.opened[0]?.onmessage?.({ lastEventId: '7' })
    Line.opened[0]?.onerror?.()
    expect(Line.opened[0]?.closed).toBe(true)
    vi.advanceTimersByTime(2_000)
    expect(Line.opened[1]?.address).toBe('/api/news/live?after=7')
  })

  it('is not joined while nobody sits there, and at once when somebody moves', () => {
    vi.advanceTimersByTime(6 * 60_000)
    Line.opened[0]?.onerror?.()
    vi.advanceTimersByTime(10 * 60_000)
    expect(Line.opened).toHaveLength(1)
    window.dispatchEvent(new Event('pointerdown'))
    expect(Line.opened).toHaveLength(2)
  })

  it('knows whether somebody sits there', () => {
    expect(awake()).toBe(true)
    vi.advanceTimersByTime(6 * 60_000)
    expect(awake()).toBe(false)
    window.dispatchEvent(new Event('keydown'))
    expect(awake()).toBe(true)
  })

  it('ends with the page', () => {
    scope.stop()
    expect(Line.opened[0]?.closed).toBe(true)
  })
})
