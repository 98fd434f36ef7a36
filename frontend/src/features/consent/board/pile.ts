import { onScopeDispose, ref } from 'vue'
import { Refused } from '@/api'
import { fileUnderItsPupil, pageOf, type Page } from './pages'

/** What was photographed of one pupil's paper, and the code that was read from it. */
interface Papers {
  pages: Page[]
  code?: string | undefined
}

/** A photograph that found nobody. */
interface Stray extends Page {
  codeSeen: boolean
  /** It is no picture at all; the server's words. */
  why?: string
}

export type Pile = ReturnType<typeof usePile>

/** A pile of signed papers, photographed one after the other; each finds its pupil, or is given one by hand. */
export function usePile(classId: () => string) {
  const byPupil = ref<Record<string, Papers>>({})
  const strays = ref<Stray[]>([])
  const all = ref(0)
  const done = ref(0)
  let line = Promise.resolve()

  /** One after the other: forty photographs at once would be too much for a phone and for the house. */
  function add(files: File[]): void {
    all.value += files.length
    for (const file of files) line = line.then(() => one(file))
  }

  async function one(file: File): Promise<void> {
    try {
      const found = await fileUnderItsPupil(classId(), file)
      if (found.pupilId && found.page) put(found.pupilId, pageOf(file, found.page.id), found.code)
      else strays.value.push({ ...pageOf(file), codeSeen: found.codeSeen })
    } catch (thrown) {
      strays.value.push({ ...pageOf(file), codeSeen: false, why: wordsOf(thrown) })
    } finally {
      done.value++
    }
  }

  function put(pupilId: string, page: Page, code?: string): void {
    const before = byPupil.value[pupilId]
    byPupil.value[pupilId] = {
      pages: [...(before?.pages ?? []), page],
      code: before?.code ?? code,
    }
  }

  function fileByHand(key: number, pupilId: string): void {
    const stray = strays.value.find((each) => each.key === key)
    if (!stray || pupilId === '') return
    strays.value = strays.value.filter((each) => each !== stray)
    put(pupilId, { key, file: stray.file, url: stray.url, turns: 0 })
  }

  const of = (pupilId: string): Papers | undefined => byPupil.value[pupilId]

  onScopeDispose(() => {
    const pages = Object.values(byPupil.value).flatMap((papers) => papers.pages)
    for (const { url } of [...pages, ...strays.value]) URL.revokeObjectURL(url)
  })

  return { strays, all, done, add, fileByHand, of }
}

const wordsOf = (thrown: unknown) =>
  thrown instanceof Refused && thrown.problem.title ? thrown.problem.title : String(thrown)
