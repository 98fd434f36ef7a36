import { computed, onScopeDispose, ref, watch } from 'vue'
import { api, told, type FiledLetter } from '@/api'
import { i18n, said } from '@/app/language'
import { isOffline } from '@/app/offline'
import { sendInPieces } from '@/features/desk/making/sendInPieces'
import { isAway } from '@/features/desk/making/sendPicture'
import { ready } from '@/shared/photograph'
import { wordsOf } from '@/shared/problems'

/** One photograph of the pile, and where it went. */
export interface Sent {
  key: number
  file: File
  url: string
  state: 'waiting' | 'sending' | 'filed' | 'stray' | 'refused'
  /** Under whom it lies now. */
  penName?: string
  /** Where it lies, so that whoever filed it may take it out again. */
  letterId?: string
  picture?: string
  why?: string | undefined
  advice?: string | undefined
  /** Nobody answered: it goes by itself as soon as somebody does, to the child that was chosen. */
  away?: boolean
  chosen?: string | undefined
}

let keys = 0

function reasonOf(error: unknown): Pick<Sent, 'why' | 'advice'> {
  const { title, detail } = wordsOf(error, i18n.global.t)
  return { why: title, advice: detail }
}

const addressOf = (schoolClass: string, file: string, pupil?: string) =>
  `/api/letters/pile?${new URLSearchParams({ schoolClass, file, ...(pupil ? { pupil } : {}) })}`

/** A pile of letters written by hand, photographed one after the other; each finds its pupil, or is given one. */
export function usePile(schoolClass: () => string) {
  const pages = ref<Sent[]>([])
  const share = ref(0)
  let line = Promise.resolve()
  const over = (page: Sent) => page.state !== 'waiting' && page.state !== 'sending'
  const done = computed(() => pages.value.filter(over).length)

  /** One after the other: forty photographs at once would be too much for a phone and for the house. */
  function add(files: File[]): void {
    for (const file of files) {
      pages.value.push({ key: ++keys, file, url: URL.createObjectURL(file), state: 'waiting' })
      const page = pages.value.at(-1)
      if (page) queue(page)
    }
  }

  const giveTo = (page: Sent, pupil: string) => queue(page, pupil)
  const again = (page: Sent) => queue(page, page.chosen)

  watch(isOffline, (now) => {
    if (!now) pages.value.filter(({ away }) => away).forEach(again)
  })

  function queue(page: Sent, pupil?: string): void {
    Object.assign(page, { state: 'waiting', away: false, chosen: pupil })
    line = line.then(() => send(page, pupil))
  }

  async function send(page: Sent, pupil?: string): Promise<void> {
    page.state = 'sending'
    share.value = 0
    try {
      const address = addressOf(schoolClass(), page.file.name.slice(-200), pupil)
      const upright = await ready(page.file, 0)
      const way = sendInPieces<FiledLetter>(address, upright, (part) => (share.value = part))
      settle(page, await way.answer)
    } catch (error) {
      Object.assign(page, { state: 'refused', away: isAway(error), ...reasonOf(error) })
    }
  }

  function settle(page: Sent, answer: FiledLetter): void {
    if (answer.penName) {
      const { penName, letterId, picture } = answer
      Object.assign(page, { state: 'filed', penName, letterId, picture, why: undefined })
      return
    }
    page.state = answer.whose ? 'stray' : 'refused'
    page.why = said(answer.problem)
    page.advice = said(answer.advice)
  }

  /** It waits for its child again, and none is chosen yet. */
  async function takeOut(page: Sent): Promise<void> {
    const path = { id: page.letterId ?? '', page: page.picture ?? '' }
    try {
      await told(api.DELETE('/api/letters/{id}/pages/{page}', { params: { path } }))
      Object.assign(page, { state: 'stray', why: undefined, advice: undefined })
    } catch (error) {
      Object.assign(page, reasonOf(error))
    }
  }

  onScopeDispose(() => pages.value.forEach(({ url }) => URL.revokeObjectURL(url)))

  return { pages, share, done, add, giveTo, again, takeOut }
}
