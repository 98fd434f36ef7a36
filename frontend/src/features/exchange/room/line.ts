/** What two browsers tell each other; there is no field for words of people. */
export interface Signal {
  type: 'hello' | 'offer' | 'answer' | 'ice'
  sdp?: string
  candidate?: string
  sdpMid?: string
  sdpMLineIndex?: number
}

export interface Line {
  say(signal: Signal): void
  close(): void
}

interface Hears {
  signal(signal: Signal): void
  /** The room has changed, or the line stands anew: the page asks how it is. */
  changed(): void
  /** Only now can anything be said: what was said before is lost. */
  stands(): void
}

const LONGEST_PAUSE = 8000

/** A line that is joined again when it breaks, until the page closes it. */
export function openLine(meeting: string, hears: Hears): Line {
  const address = new URL(`/api/meetings/${encodeURIComponent(meeting)}/room/line`, location.href)
  address.protocol = address.protocol === 'https:' ? 'wss:' : 'ws:'
  let socket: WebSocket | undefined
  let closed = false
  let pause = 500
  let timer: ReturnType<typeof setTimeout> | undefined

  function join(): void {
    socket = new WebSocket(address)
    socket.onopen = () => {
      pause = 500
      hears.stands()
    }
    socket.onmessage = ({ data }) => {
      const told = JSON.parse(String(data)) as Signal | { type: 'changed' }
      if (told.type === 'changed') hears.changed()
      else hears.signal(told)
    }
    socket.onclose = () => {
      if (closed) return
      hears.changed()
      timer = setTimeout(join, pause)
      pause = Math.min(pause * 2, LONGEST_PAUSE)
    }
  }

  join()
  return {
    say(signal) {
      if (socket?.readyState === WebSocket.OPEN) socket.send(JSON.stringify(signal))
    },
    close() {
      closed = true
      clearTimeout(timer)
      socket?.close()
    },
  }
}
