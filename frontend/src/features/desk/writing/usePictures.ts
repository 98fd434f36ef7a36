import { computed, onScopeDispose, ref, shallowRef, watch } from 'vue'
import { isOffline } from '@/app/offline'
import { sendInPieces } from '../making/sendInPieces'
import { isAway, type Sending } from '../making/sendPicture'

export type PictureKind = 'PHOTO' | 'DRAWING' | 'PAGE'

export interface PlacedPicture {
  id: string
  kind: PictureKind
}

interface Upload {
  key: number
  picture: Blob
  kind: PictureKind
  share: number
  failure?: Error
}

/**
 * Sends what was drawn or photographed, one after the other. What fails stays here and can be sent again; where nobody
 * answered it goes by itself as soon as somebody does. The browser keeps none of it: the next child at this computer would
 * find it there.
 */
export function usePictures(letter: string, sent: (picture: PlacedPicture) => void) {
  const uploads = ref<Upload[]>([])
  const running = shallowRef<Sending<PlacedPicture>>()
  let keys = 0

  function send(pictures: Blob[], kind: PictureKind): void {
    const more = pictures.map((picture) => ({ key: keys++, picture, kind, share: 0 }))
    uploads.value = [...uploads.value, ...more]
    void next()
  }

  async function next(): Promise<void> {
    const waiting = uploads.value.find((upload) => upload.failure === undefined)
    if (running.value !== undefined || waiting === undefined) return
    const { key, picture, kind } = waiting
    const address = `/api/desk/letters/${letter}/pictures?kind=${kind}`
    running.value = sendInPieces<PlacedPicture>(address, picture, (share) => change(key, { share }))
    try {
      const answer = await running.value.answer
      drop(key)
      sent(answer)
    } catch (failure) {
      change(key, { share: 0, failure: failure as Error })
    }
    running.value = undefined
    void next()
  }

  function change(key: number, facts: Partial<Upload>): void {
    uploads.value = uploads.value.map((one) => (one.key === key ? { ...one, ...facts } : one))
  }

  function drop(key: number): void {
    uploads.value = uploads.value.filter((one) => one.key !== key)
  }

  function again(key: number): void {
    uploads.value = uploads.value.map((one) => {
      if (one.key !== key) return one
      return { key, picture: one.picture, kind: one.kind, share: 0 }
    })
    void next()
  }

  watch(isOffline, (away) => {
    if (!away)
      uploads.value.filter(({ failure }) => isAway(failure)).forEach(({ key }) => again(key))
  })

  /** The browser asks before a page is closed whose pictures have not arrived. */
  const stay = (event: Event) => uploads.value.length > 0 && event.preventDefault()
  window.addEventListener('beforeunload', stay)
  onScopeDispose(() => {
    window.removeEventListener('beforeunload', stay)
    running.value?.stop()
  })
  return { uploads, send, again, drop, sending: computed(() => running.value !== undefined) }
}
