import { computed, onScopeDispose, ref } from 'vue'
import { api, told, type FiledPage, type PaperPage } from '@/api'
import { opens, ready, type Turns } from '@/shared/photograph'

export const MOST_PAGES = 4

/** A photographed page before its paper is entered. */
export interface Page {
  key: number
  file: Blob
  /** What this browser shows of it. */
  url: string
  turns: Turns
  /** In the store, as it is turned now; absent while it has not been sent so. */
  id?: string
}

const AS_IT_IS = {
  bodySerializer: (body: unknown) => body as Blob,
  headers: { 'Content-Type': 'application/octet-stream' },
}

let keys = 0

export const pageOf = (file: Blob, id?: string): Page => ({
  key: ++keys,
  file,
  url: URL.createObjectURL(file),
  turns: 0,
  ...(id === undefined ? {} : { id }),
})

function send(id: string, pupilId: string, file: Blob): Promise<PaperPage> {
  return told(
    api.POST('/api/classes/{id}/pupils/{pupilId}/consents/pages', {
      params: { path: { id, pupilId } },
      body: file as never,
      ...AS_IT_IS,
    }),
  )
}

/** Sends a photograph to the class; the code on it says whose it is. */
export async function fileUnderItsPupil(id: string, file: Blob): Promise<FiledPage> {
  const body = (await ready(file, 0)) as never
  const params = { path: { id } }
  return told(api.POST('/api/classes/{id}/consents/pages', { params, body, ...AS_IT_IS }))
}

/** The photographs of one paper: chosen, turned, taken away, and sent when the paper is. */
export function usePages(classId: () => string, pupilId: () => string, begun: Page[] = []) {
  const pages = ref<Page[]>([...begun])
  const error = ref<Error | null>(null)
  const sent = computed(() => pages.value.filter((page) => page.id !== undefined).length)
  const full = computed(() => pages.value.length >= MOST_PAGES)

  async function add(files: File[]): Promise<void> {
    error.value = null
    for (const file of files) {
      if (full.value) return
      if (await opens(file)) pages.value.push(pageOf(file))
      else await addUnseen(file)
    }
  }

  /** This browser cannot show it. Perhaps the server can; otherwise it says what to do. */
  async function addUnseen(file: File): Promise<void> {
    try {
      const page = await send(classId(), pupilId(), file)
      pages.value.push(pageOf(file, page.id))
    } catch (thrown) {
      error.value = thrown as Error
    }
  }

  /** Turned anew from what was chosen: turning four times loses nothing. */
  async function turn(page: Page): Promise<void> {
    page.turns = ((page.turns + 1) % 4) as Turns
    delete page.id
    const before = page.url
    page.url = URL.createObjectURL(await ready(page.file, page.turns))
    URL.revokeObjectURL(before)
  }

  function remove(page: Page): void {
    pages.value = pages.value.filter((other) => other.key !== page.key)
    URL.revokeObjectURL(page.url)
  }

  /** What was sent before a refusal is not sent again. */
  async function sendAll(): Promise<string[]> {
    for (const page of pages.value) {
      if (page.id !== undefined) continue
      page.id = (await send(classId(), pupilId(), await ready(page.file, page.turns))).id
    }
    return pages.value.map((page) => page.id ?? '')
  }

  onScopeDispose(() => {
    const kept = new Set(begun.map((page) => page.key))
    pages.value.filter((page) => !kept.has(page.key)).forEach(({ url }) => URL.revokeObjectURL(url))
  })

  return { pages, error, sent, full, add, turn, remove, sendAll }
}
