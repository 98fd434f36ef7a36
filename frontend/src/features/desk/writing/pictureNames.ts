import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import type { PlacedPicture } from './usePictures'

const words = { DRAWING: 'drawing', PHOTO: 'photo', PAGE: 'page' } as const

/** What a picture is called for whoever cannot see it. */
export function usePictureNames(pictures: () => readonly Pick<PlacedPicture, 'id' | 'kind'>[]) {
  const { t, n } = useI18n()
  return computed(() => (id: string) => {
    const kind = pictures().find((picture) => picture.id === id)?.kind ?? 'PHOTO'
    const alike = pictures().filter((picture) => picture.kind === kind)
    const number = n(alike.findIndex((picture) => picture.id === id) + 1)
    return t(`desk.write.pictures.${words[kind]}`, { number })
  })
}
