import { onBeforeUnmount, ref, shallowRef, watch, type Ref } from 'vue'
import type { MeetingRoom } from '@/api'
import { presentMeanwhile } from '@/app/presence'
import { Call } from './call'
import { openLine, type Line } from './line'
import { judge, measure, soundOnly as fallBack, type Measured, type Quality } from './quality'

const LOOK_EVERY = 2000
const REMEMBERED = 10

/** Camera, line and call of one page; everything ends with the page. */
export function useCall(meeting: string, room: Ref<MeetingRoom | undefined>, changed: () => void) {
  const own = shallowRef<MediaStream>()
  const other = shallowRef<MediaStream>()
  const noCamera = ref(false)
  const connected = ref(false)
  const quality = ref<Quality>()
  const soundOnly = ref(false)
  let line: Line | undefined
  let call: Call | undefined
  let before: Measured | undefined
  const latest: Quality[] = []

  /** With the camera, or without where there is none: then the class is heard and not seen. */
  async function devices(): Promise<MediaStream> {
    const audio = { echoCancellation: true, noiseSuppression: true }
    try {
      const video = { width: { ideal: 1280 }, height: { ideal: 720 } }
      return await navigator.mediaDevices.getUserMedia({ audio, video })
    } catch {
      return navigator.mediaDevices.getUserMedia({ audio })
    }
  }

  async function join(): Promise<void> {
    if (line) return
    try {
      own.value = await devices()
      noCamera.value = false
    } catch {
      noCamera.value = true
      return
    }
    obey()
    line = openLine(meeting, {
      changed,
      stands: greet,
      signal: (signal) => void call?.hear(signal),
    })
  }

  /** What adults of either side decided holds here at once. */
  function obey(): void {
    const side = room.value?.own
    own.value?.getAudioTracks().forEach((track) => (track.enabled = !side?.muted))
    own.value?.getVideoTracks().forEach((track) => (track.enabled = !side?.blanked))
  }

  function talk(): void {
    if (!room.value || !own.value || call) return
    call = new Call({
      local: own.value,
      iceServers: room.value.iceServers.map(({ urls, username, credential }) => ({
        urls,
        ...(username === undefined ? {} : { username }),
        ...(credential === undefined ? {} : { credential }),
      })),
      offers: room.value.offers,
      say: (signal) => line?.say(signal),
      seen: (stream) => (other.value = stream),
      state: (state) => (connected.value = state === 'connected'),
    })
    call.begin()
  }

  /** Whoever comes into an open room begins before the line stands; a call that goes on is left alone. */
  function greet(): void {
    if (!connected.value) call?.begin()
  }

  function hangUp(): void {
    call?.end()
    call = undefined
    other.value = undefined
    connected.value = false
  }

  function leave(): void {
    hangUp()
    line?.close()
    line = undefined
    own.value?.getTracks().forEach((track) => track.stop())
    own.value = undefined
  }

  async function look(): Promise<void> {
    const stats = await call?.stats()
    if (!stats) return
    const now = measure([...stats.values()] as { type: string }[])
    quality.value = judge(before ?? now, now)
    before = now
    latest.push(quality.value)
    if (latest.length > REMEMBERED) latest.shift()
    const fallen = fallBack(soundOnly.value, latest)
    if (fallen !== soundOnly.value) {
      soundOnly.value = fallen
      await call?.picture(!fallen)
    }
  }

  watch(room, (now) => {
    obey()
    if (now?.ended) leave()
    else if (now?.open && line) talk()
    else if (!now?.open) hangUp()
  })
  presentMeanwhile()
  const looking = setInterval(() => void look(), LOOK_EVERY)
  onBeforeUnmount(() => {
    clearInterval(looking)
    leave()
  })
  return { own, other, noCamera, connected, quality, soundOnly, join, talk }
}
