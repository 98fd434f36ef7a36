/** One class as it goes into the recording. */
interface Seen {
  stream: MediaStream
  /** Whether its picture is covered: then it is black in the recording as well. */
  covered: boolean
}

interface Wishes {
  sides: () => { own: Seen; other: Seen }
  piece: (piece: Blob) => void
  /** The browser cannot go on. */
  broken: () => void
}

const WIDTH = 640
const HEIGHT = 360
const PICTURES_A_SECOND = 12
const PIECE = 5000
const ENOUGH = 1000
const TYPES = ['video/webm;codecs=vp8,opus', 'video/webm']

/** In which form this browser records; absent where it cannot in one that both schools can play. */
export function recordedAs(): string | undefined {
  if (typeof MediaRecorder === 'undefined') return undefined
  return TYPES.find((type) => MediaRecorder.isTypeSupported(type))
}

/** Both pictures side by side, both sounds as one, handed out piece by piece. */
export class Recorder {
  private readonly canvas = document.createElement('canvas')
  private readonly videos = {
    own: document.createElement('video'),
    other: document.createElement('video'),
  }
  private readonly sound = new AudioContext()
  private readonly mixed = this.sound.createMediaStreamDestination()
  private readonly heard = new Set<MediaStream>()
  private readonly drawing: ReturnType<typeof setInterval>
  private readonly tape: MediaRecorder
  private waiting = new Blob([])

  constructor(private readonly wishes: Wishes) {
    this.canvas.width = 2 * WIDTH
    this.canvas.height = HEIGHT
    this.draw()
    this.drawing = setInterval(() => this.draw(), 1000 / PICTURES_A_SECOND)
    const picture = this.canvas.captureStream(PICTURES_A_SECOND)
    const both = new MediaStream([
      ...picture.getVideoTracks(),
      ...this.mixed.stream.getAudioTracks(),
    ])
    this.tape = new MediaRecorder(both, {
      ...(recordedAs() === undefined ? {} : { mimeType: recordedAs() }),
      videoBitsPerSecond: 500_000,
      audioBitsPerSecond: 48_000,
    })
    this.tape.ondataavailable = ({ data }) => this.came(data)
    this.tape.onerror = () => wishes.broken()
    this.tape.start(PIECE)
  }

  /** The last piece comes after this. */
  stop(): void {
    clearInterval(this.drawing)
    if (this.tape.state !== 'inactive') this.tape.stop()
    for (const video of Object.values(this.videos)) video.srcObject = null
    void this.sound.close()
  }

  /** A browser may cut the first piece after one byte: such are kept until there is more, or no more comes. */
  private came(data: Blob): void {
    this.waiting = new Blob([this.waiting, data])
    if (this.waiting.size === 0) return
    if (this.waiting.size < ENOUGH && this.tape.state !== 'inactive') return
    this.wishes.piece(this.waiting)
    this.waiting = new Blob([])
  }

  private draw(): void {
    const paper = this.canvas.getContext('2d')
    if (!paper) return
    const { own, other } = this.wishes.sides()
    paper.fillStyle = '#000'
    paper.fillRect(0, 0, 2 * WIDTH, HEIGHT)
    this.side(paper, this.videos.own, own, 0)
    this.side(paper, this.videos.other, other, WIDTH)
  }

  private side(
    paper: CanvasRenderingContext2D,
    video: HTMLVideoElement,
    { stream, covered }: Seen,
    left: number,
  ): void {
    if (video.srcObject !== stream) {
      video.srcObject = stream
      video.muted = true
      void video.play().catch(() => {})
    }
    this.hear(stream)
    if (covered || video.videoWidth === 0) return
    const scale = Math.min(WIDTH / video.videoWidth, HEIGHT / video.videoHeight)
    const width = video.videoWidth * scale
    const height = video.videoHeight * scale
    paper.drawImage(video, left + (WIDTH - width) / 2, (HEIGHT - height) / 2, width, height)
  }

  private hear(stream: MediaStream): void {
    if (this.heard.has(stream) || stream.getAudioTracks().length === 0) return
    this.heard.add(stream)
    this.sound.createMediaStreamSource(stream).connect(this.mixed)
  }
}
