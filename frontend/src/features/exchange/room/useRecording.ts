import { onBeforeUnmount, ref, watch, type Ref, type ShallowRef } from 'vue'
import type { MeetingRoom } from '@/api'
import { sendPicture } from '@/features/desk/making/sendPicture'
import { Recorder } from './recorder'

interface Heard {
  own: ShallowRef<MediaStream | undefined>
  other: ShallowRef<MediaStream | undefined>
  /** Tells the room that nobody records any more. */
  end: () => void
}

/**
 * Records as long as the room says so, and sends each piece when the one before has arrived. With the first that is
 * refused it ends: what the house does not keep is not recorded.
 */
export function useRecording(meeting: string, room: Ref<MeetingRoom | undefined>, heard: Heard) {
  const problem = ref<Error | null>(null)
  let recorder: Recorder | undefined
  let id: string | undefined

  function begin(recording: string): void {
    let sending = Promise.resolve()
    let number = 0
    let refused = false
    id = recording
    problem.value = null

    async function send(piece: Blob): Promise<void> {
      if (refused) return
      const address = `/api/meetings/${encodeURIComponent(meeting)}/recordings/${recording}/pieces?number=${number++}`
      try {
        await sendPicture<{ next: number }>(address, piece, () => {}, 'video/webm').answer
      } catch (error) {
        refused = true
        problem.value = error as Error
        heard.end()
      }
    }

    try {
      recorder = new Recorder({
        sides,
        piece: (piece) => (sending = sending.then(() => send(piece))),
        broken: heard.end,
      })
    } catch (error) {
      problem.value = error as Error
      heard.end()
    }
  }

  const nothing = new MediaStream()
  const sides = () => ({
    own: { stream: heard.own.value ?? nothing, covered: room.value?.own.blanked ?? true },
    other: { stream: heard.other.value ?? nothing, covered: room.value?.other.blanked ?? true },
  })

  function stop(): void {
    recorder?.stop()
    recorder = undefined
    id = undefined
  }

  watch(
    () => (room.value?.recording.stage === 'RUNNING' ? room.value.recording.id : undefined),
    (now) => {
      if (now === id) return
      stop()
      if (now !== undefined) begin(now)
    },
  )
  onBeforeUnmount(stop)
  return { problem }
}
