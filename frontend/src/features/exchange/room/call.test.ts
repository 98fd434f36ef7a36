import { beforeEach, describe, expect, it, vi } from 'vitest'
import { Call } from './call'
import type { Signal } from './line'

interface Found {
  candidate: string
  sdpMid: string | null
  sdpMLineIndex: number | null
}

/** A connection that remembers what was done with it. */
class Peer {
  static all: Peer[] = []
  signalingState = 'stable'
  connectionState = 'new'
  localDescription: { sdp: string } | undefined
  remoteDescription: RTCSessionDescriptionInit | undefined
  ontrack?: (event: { streams: MediaStream[] }) => void
  onicecandidate?: (event: { candidate: Found | null }) => void
  onconnectionstatechange?: () => void
  added: RTCIceCandidateInit[] = []
  sent: unknown[] = []
  closed = false

  constructor(readonly asked: RTCConfiguration) {
    Peer.all.push(this)
  }

  addTrack() {}

  setLocalDescription() {
    this.localDescription = { sdp: `local ${Peer.all.length}` }
    this.signalingState = this.remoteDescription ? 'stable' : 'have-local-offer'
    return Promise.resolve()
  }

  setRemoteDescription(description: RTCSessionDescriptionInit) {
    this.remoteDescription = description
    return Promise.resolve()
  }

  addIceCandidate(candidate: RTCIceCandidateInit) {
    this.added.push(candidate)
    return Promise.resolve()
  }

  getTransceivers() {
    const of = (kind: string) => ({
      receiver: { track: { kind } },
      sender: { replaceTrack: (track: unknown) => Promise.resolve(this.sent.push(kind, track)) },
    })
    return [of('audio'), of('video')]
  }

  getStats() {
    return Promise.resolve(new Map())
  }

  close() {
    this.closed = true
  }
}

const PICTURE = { kind: 'video' }

function aCall(offers: boolean, pictures: object[] = [PICTURE]) {
  const said: Signal[] = []
  const seen = vi.fn()
  const state = vi.fn()
  const local = { getTracks: () => pictures, getVideoTracks: () => pictures }
  const call = new Call({
    local: local as unknown as MediaStream,
    iceServers: [{ urls: ['stun:here'] }],
    offers,
    say: (signal) => said.push(signal),
    seen,
    state,
  })
  return { call, said, seen, state }
}

beforeEach(() => {
  Peer.all = []
  vi.stubGlobal('RTCPeerConnection', Peer)
})

describe('picture and sound between two classes', () => {
  it('are offered by one side only, whoever greets first', async () => {
    const first = aCall(true)
    first.call.begin()
    await first.call.hear({ type: 'hello' })
    expect(first.said).toEqual([{ type: 'hello' }, { type: 'offer', sdp: 'local 1' }])
    const second = aCall(false)
    await second.call.hear({ type: 'hello' })
    expect(second.said).toEqual([{ type: 'hello' }])
    expect(Peer.all).toHaveLength(1)
  })

  it('are not offered twice to two greetings at once, but anew to a page that was opened again', async () => {
    vi.useFakeTimers()
    const { call, said } = aCall(true)
    await call.hear({ type: 'hello' })
    await call.hear({ type: 'hello' })
    expect(said).toHaveLength(1)
    vi.advanceTimersByTime(3000)
    await call.hear({ type: 'hello' })
    expect(said).toHaveLength(2)
    expect(Peer.all.map(({ closed }) => closed)).toEqual([true, false])
  })

  it('are answered with what the other side needs', async () => {
    const { call, said } = aCall(false)
    await call.hear({ type: 'offer', sdp: 'theirs' })
    expect(Peer.all[0]?.remoteDescription).toEqual({ type: 'offer', sdp: 'theirs' })
    expect(said).toEqual([{ type: 'answer', sdp: 'local 1' }])
  })

  it('heed an answer only while one is waited for', async () => {
    const { call } = aCall(true)
    await call.hear({ type: 'answer', sdp: 'early' })
    expect(Peer.all).toEqual([])
    await call.hear({ type: 'hello' })
    const [peer] = Peer.all
    await call.hear({ type: 'answer', sdp: 'theirs' })
    expect(peer?.remoteDescription?.sdp).toBe('theirs')
    if (peer) peer.signalingState = 'stable'
    await call.hear({ type: 'answer', sdp: 'late' })
    expect(peer?.remoteDescription?.sdp).toBe('theirs')
  })

  it('keep the ways that are told early until there is a connection to add them to', async () => {
    const { call } = aCall(true)
    await call.hear({ type: 'hello' })
    await call.hear({ type: 'ice', candidate: 'a', sdpMid: '0', sdpMLineIndex: 0 })
    expect(Peer.all[0]?.added).toEqual([])
    await call.hear({ type: 'answer', sdp: 'theirs' })
    await call.hear({ type: 'ice' })
    expect(Peer.all[0]?.added).toEqual([
      { candidate: 'a', sdpMid: '0', sdpMLineIndex: 0 },
      { candidate: '', sdpMid: null, sdpMLineIndex: null },
    ])
  })

  it('tell the other side each way that is found, and nothing when there is none left', async () => {
    const { call, said, seen } = aCall(false)
    await call.hear({ type: 'offer' })
    const [peer] = Peer.all
    peer?.onicecandidate?.({ candidate: { candidate: 'a', sdpMid: '0', sdpMLineIndex: 0 } })
    peer?.onicecandidate?.({ candidate: { candidate: 'b', sdpMid: null, sdpMLineIndex: null } })
    peer?.onicecandidate?.({ candidate: null })
    expect(said.slice(1)).toEqual([
      { type: 'ice', candidate: 'a', sdpMid: '0', sdpMLineIndex: 0 },
      { type: 'ice', candidate: 'b' },
    ])
    const theirs = {} as MediaStream
    peer?.ontrack?.({ streams: [theirs] })
    peer?.ontrack?.({ streams: [] })
    expect(seen.mock.calls).toEqual([[theirs]])
  })

  it('begin anew when the connection fails, and an old connection says nothing any more', async () => {
    const { call, said, state } = aCall(false)
    await call.hear({ type: 'offer', sdp: 'one' })
    await call.hear({ type: 'offer', sdp: 'two' })
    const [old, now] = Peer.all
    if (!old || !now) throw new Error('two connections were expected')
    old.connectionState = 'failed'
    old.onconnectionstatechange?.()
    expect(state).not.toHaveBeenCalled()
    now.connectionState = 'connected'
    now.onconnectionstatechange?.()
    expect(said.at(-1)?.type).toBe('answer')
    now.connectionState = 'failed'
    now.onconnectionstatechange?.()
    expect(state.mock.calls).toEqual([['connected'], ['failed']])
    expect(said.at(-1)).toEqual({ type: 'hello' })
  })

  it('are sound alone on a bad line, also after the call began anew', async () => {
    const { call } = aCall(false)
    await call.hear({ type: 'offer', sdp: 'one' })
    await call.picture(false)
    expect(Peer.all[0]?.sent).toEqual(['video', PICTURE, 'video', null])
    await call.hear({ type: 'offer', sdp: 'two' })
    expect(Peer.all[1]?.sent).toEqual(['video', null])
    const blind = aCall(false, [])
    await blind.call.hear({ type: 'offer', sdp: 'three' })
    expect(Peer.all[2]?.sent).toEqual([])
  })

  it('are measured only while they stand, and end with the page', async () => {
    const { call } = aCall(false)
    expect(await call.stats()).toBeUndefined()
    await call.hear({ type: 'offer', sdp: 'one' })
    expect(await call.stats()).toBeUndefined()
    const [peer] = Peer.all
    if (peer) peer.connectionState = 'connected'
    expect(await call.stats()).toBeDefined()
    call.end()
    expect(peer?.closed).toBe(true)
    expect(await call.stats()).toBeUndefined()
  })
})
