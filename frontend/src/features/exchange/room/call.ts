import type { Signal } from './line'

interface Wishes {
  local: MediaStream
  iceServers: RTCIceServer[]
  /** Whether this side speaks first, so that not both do. */
  offers: boolean
  say(signal: Signal): void
  /** What the other class sends. */
  seen(stream: MediaStream): void
  state(state: RTCPeerConnectionState): void
}

const SOON = 2000

/** Picture and sound between two browsers. Each hello begins anew, so that a page may be opened again at any time. */
export class Call {
  private peer: RTCPeerConnection | undefined
  private waiting: RTCIceCandidateInit[] = []
  private offeredAt = 0
  private withPicture = true

  constructor(private readonly wishes: Wishes) {}

  begin(): void {
    this.wishes.say({ type: 'hello' })
  }

  async hear(signal: Signal): Promise<void> {
    if (signal.type === 'hello') await this.greeted()
    else if (signal.type === 'offer') await this.offered(signal.sdp ?? '')
    else if (signal.type === 'answer') await this.settled({ type: 'answer', sdp: signal.sdp ?? '' })
    else await this.candidate(signal)
  }

  private async greeted(): Promise<void> {
    if (!this.wishes.offers) {
      this.wishes.say({ type: 'hello' })
      return
    }
    if (Date.now() - this.offeredAt < SOON) return
    this.offeredAt = Date.now()
    const peer = this.anew()
    await peer.setLocalDescription()
    this.wishes.say({ type: 'offer', sdp: peer.localDescription?.sdp ?? '' })
  }

  private async offered(sdp: string): Promise<void> {
    const peer = this.anew()
    await this.settled({ type: 'offer', sdp })
    await peer.setLocalDescription()
    this.wishes.say({ type: 'answer', sdp: peer.localDescription?.sdp ?? '' })
  }

  private async settled(description: RTCSessionDescriptionInit): Promise<void> {
    const peer = this.peer
    if (!peer || (description.type === 'answer' && peer.signalingState !== 'have-local-offer'))
      return
    await peer.setRemoteDescription(description)
    for (const candidate of this.waiting.splice(0)) await peer.addIceCandidate(candidate)
  }

  private async candidate({ candidate, sdpMid, sdpMLineIndex }: Signal): Promise<void> {
    const found: RTCIceCandidateInit = {
      candidate: candidate ?? '',
      sdpMid: sdpMid ?? null,
      sdpMLineIndex: sdpMLineIndex ?? null,
    }
    if (this.peer?.remoteDescription) await this.peer.addIceCandidate(found)
    else this.waiting.push(found)
  }

  private anew(): RTCPeerConnection {
    this.peer?.close()
    this.waiting = []
    const peer = new RTCPeerConnection({ iceServers: this.wishes.iceServers })
    this.peer = peer
    for (const track of this.wishes.local.getTracks()) peer.addTrack(track, this.wishes.local)
    peer.ontrack = ({ streams: [stream] }) => {
      if (stream) this.wishes.seen(stream)
    }
    peer.onicecandidate = ({ candidate }) => {
      if (!candidate) return
      const { candidate: line, sdpMid, sdpMLineIndex } = candidate
      this.wishes.say({
        type: 'ice',
        candidate: line,
        ...(sdpMid === null ? {} : { sdpMid }),
        ...(sdpMLineIndex === null ? {} : { sdpMLineIndex }),
      })
    }
    peer.onconnectionstatechange = () => this.changed(peer)
    void this.picture(this.withPicture)
    return peer
  }

  private changed(peer: RTCPeerConnection): void {
    if (peer !== this.peer) return
    this.wishes.state(peer.connectionState)
    if (peer.connectionState === 'failed') this.begin()
  }

  /** Sends the picture, or sound alone. */
  async picture(on: boolean): Promise<void> {
    this.withPicture = on
    const [track] = this.wishes.local.getVideoTracks()
    if (!track) return
    for (const transceiver of this.peer?.getTransceivers() ?? []) {
      const isPicture = transceiver.receiver.track.kind === 'video'
      if (isPicture) await transceiver.sender.replaceTrack(on ? track : null)
    }
  }

  async stats(): Promise<RTCStatsReport | undefined> {
    return this.peer?.connectionState === 'connected' ? this.peer.getStats() : undefined
  }

  end(): void {
    this.peer?.close()
    this.peer = undefined
  }
}
