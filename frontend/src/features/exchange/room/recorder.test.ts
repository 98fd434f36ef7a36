import { beforeEach, describe, expect, it, vi } from 'vitest'
import { recordedAs, Recorder } from './recorder'

class Tape {
  static readonly isTypeSupported = (type: string) => type === 'video/webm'
  static all: Tape[] = []
  state = 'inactive'
  every = 0
  ondataavailable?: (event: { data: Blob }) => void
  onerror?: () => void

  constructor(
    readonly stream: unknown,
    readonly asked: { mimeType?: string },
  ) {
    Tape.all.push(this)
  }

  start(every: number) {
    this.every = every
    this.state = 'recording'
  }

  stop() {
    this.state = 'inactive'
    this.ondataavailable?.({ data: new Blob(['the last']) })
  }
}

const connected = vi.fn()
const drawn = vi.fn()

class Sound {
  createMediaStreamDestination() {
    return { stream: { getAudioTracks: () => [] } }
  }
  createMediaStreamSource(stream: unknown) {
    return { connect: () => connected(stream) }
  }
  close() {
    return Promise.resolve()
  }
}

const stream = () => Object.assign(new MediaStream(), { getAudioTracks: () => [{}] })

beforeEach(() => {
  Tape.all = []
  vi.useFakeTimers()
  connected.mockReset()
  drawn.mockReset()
  vi.stubGlobal('MediaRecorder', Tape)
  vi.stubGlobal('AudioContext', Sound)
  const paper = { fillRect: vi.fn(), drawImage: drawn, fillStyle: '' }
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(paper as never)
  Object.assign(HTMLCanvasElement.prototype, {
    captureStream: () => ({ getVideoTracks: () => [] }),
  })
  vi.spyOn(HTMLMediaElement.prototype, 'play').mockResolvedValue()
  const size = { videoWidth: { value: 640 }, videoHeight: { value: 360 } }
  for (const [name, { value }] of Object.entries(size)) {
    Object.defineProperty(HTMLVideoElement.prototype, name, {
      configurable: true,
      get: () => value,
    })
  }
})

describe('what is recorded', () => {
  it('is both classes, each heard once, and never a picture that is covered', () => {
    const sides = {
      own: { stream: stream(), covered: false },
      other: { stream: stream(), covered: true },
    }
    const recorder = new Recorder({ sides: () => sides, piece: vi.fn(), broken: vi.fn() })
    vi.advanceTimersByTime(1000)
    expect(connected.mock.calls).toEqual([[sides.own.stream], [sides.other.stream]])
    const lefts = new Set(drawn.mock.calls.map(([, left]) => left as number))
    expect(lefts).toEqual(new Set([0]))
    sides.other.covered = false
    vi.advanceTimersByTime(1000)
    expect(new Set(drawn.mock.calls.map(([, left]) => left as number))).toEqual(new Set([0, 640]))
    recorder.stop()
  })

  it('comes in pieces, the last of them after the end', () => {
    const piece = vi.fn<(piece: Blob) => void>()
    const sides = () => ({
      own: { stream: stream(), covered: true },
      other: { stream: stream(), covered: true },
    })
    const recorder = new Recorder({ sides, piece, broken: vi.fn() })
    const [tape] = Tape.all
    expect(tape?.asked.mimeType).toBe('video/webm')
    expect(tape?.every).toBe(5000)
    tape?.ondataavailable?.({ data: new Blob([]) })
    tape?.ondataavailable?.({ data: new Blob(['1']) })
    expect(piece).not.toHaveBeenCalled()
    tape?.ondataavailable?.({ data: new Blob(['x'.repeat(5000)]) })
    recorder.stop()
    expect(piece.mock.calls.map(([{ size }]) => size)).toEqual([5001, 8])
  })

  it('is in a form that both schools can play, or not at all', () => {
    expect(recordedAs()).toBe('video/webm')
    vi.stubGlobal('MediaRecorder', { isTypeSupported: () => false })
    expect(recordedAs()).toBeUndefined()
  })
})
