import { computed, onScopeDispose, reactive, ref, watch } from 'vue'
import { Refused } from '@/api'
import { beforeLeaving, forget, keep, kept } from '@/app/kept'
import { placeOf } from '../letters'

export interface Sheet {
  body: string
  paper: string
  ink: string
  stamp: string | null
  pictures: string[]
  answered: Answered | null
}

/** Places of the questions in the friend's letter that the child has answered. */
export interface Answered {
  letter: string
  ticked: number[]
}

export interface Draft extends Sheet {
  version: number
}

interface KeptSheet extends Draft {
  at: number
}

export type Saving = 'rested' | 'waiting' | 'saving' | 'away' | 'refused'

const PAUSE_IN_WRITING = 1500
const AWAY_AGAIN = 8000
const CHANGED = 'letters.changed-elsewhere'

export interface DraftWays {
  id: string
  save: (draft: Draft) => Promise<Draft>
  load: () => Promise<Draft>
}

/**
 * The letter as it is being written: every change is kept in this browser at once and on the server a moment later.
 * Where somebody has written on another device meanwhile, nothing is overwritten: {@link other} holds the other text,
 * and the child chooses.
 */
export function useDraft(first: Draft, { id, save, load }: DraftWays) {
  const sheet = reactive<Sheet>(sheetOf(first))
  const version = ref(first.version)
  const saving = ref<Saving>('rested')
  const savedAt = ref<number>()
  const other = ref<Draft>()
  const refusal = ref<Error>()
  const place = placeOf(id)
  let told = spoken(first)
  /** As the server wrote it down: it may have tidied what was told. */
  let stored = told
  let timer: ReturnType<typeof setTimeout> | undefined
  let running: Promise<void> | undefined
  let closed = false

  takeUpWhatWasKept()
  const stopWatching = watch(() => spoken(sheet), changed)
  if (spoken(sheet) !== told) changed()

  function takeUpWhatWasKept(): void {
    const mine = kept<KeptSheet>(place)
    if (mine === undefined || spoken(mine) === told) return
    Object.assign(sheet, sheetOf(mine))
    if (mine.version === first.version) return
    other.value = first
    if (words(first) === words(sheet)) tickBoth(first)
  }

  function changed(): void {
    if (closed || spoken(sheet) === told) return
    keep(place, { ...sheet, version: version.value, at: Date.now() })
    if (other.value !== undefined) return
    if (saving.value !== 'saving') saving.value = 'waiting'
    later(PAUSE_IN_WRITING)
  }

  function later(wait: number): void {
    clearTimeout(timer)
    timer = setTimeout(() => void flush(), wait)
  }

  /** Saves now what is not saved yet; a save that is under way is waited for first. */
  async function flush(): Promise<void> {
    clearTimeout(timer)
    await running
    if (closed || other.value !== undefined || spoken(sheet) === told) return
    running = send()
    await running
    running = undefined
  }

  async function send(): Promise<void> {
    const sent = { ...sheetOf(sheet), version: version.value }
    saving.value = 'saving'
    try {
      const answer = await save(sent)
      accept(answer, spoken(sent))
    } catch (error) {
      await fail(error as Error)
    }
  }

  function accept(answer: Draft, words: string): void {
    version.value = answer.version
    stored = spoken(answer)
    told = words
    refusal.value = undefined
    savedAt.value = Date.now()
    if (spoken(sheet) === told) {
      saving.value = 'rested'
      forget(place)
    } else {
      saving.value = 'waiting'
      later(PAUSE_IN_WRITING)
    }
  }

  async function fail(error: Error): Promise<void> {
    if (error instanceof Refused && error.is(CHANGED)) {
      other.value = await load().catch(() => undefined)
      saving.value = 'waiting'
      if (other.value === undefined) later(AWAY_AGAIN)
      else if (spoken(other.value) === spoken(sheet)) takeOther()
      else if (spoken(other.value) === stored) writeOn(other.value)
      else if (words(other.value) === words(sheet)) tickBoth(other.value)
      return
    }
    const away = error instanceof Refused && [0, 502, 503, 504].includes(error.problem.status)
    saving.value = away ? 'away' : 'refused'
    refusal.value = away ? undefined : error
    if (away) later(AWAY_AGAIN)
  }

  /** Nobody has written: the letter only rested for a while. What is new here is saved on top of it. */
  function writeOn(same: Draft): void {
    version.value = same.version
    other.value = undefined
    later(PAUSE_IN_WRITING)
  }

  /** The words are the same on both: a tick that was made on either holds, and nobody has to choose. */
  function tickBoth(there: Draft): void {
    sheet.answered = together(there.answered, sheet.answered)
    told = stored = spoken(there)
    if (spoken(sheet) === told) takeOther()
    else writeOn(there)
  }

  function keepMine(): Promise<void> {
    version.value = other.value?.version ?? version.value
    told = other.value === undefined ? told : spoken(other.value)
    stored = told
    other.value = undefined
    return flush()
  }

  function takeOther(): void {
    if (other.value === undefined) return
    version.value = other.value.version
    told = stored = spoken(other.value)
    Object.assign(sheet, sheetOf(other.value))
    other.value = undefined
    saving.value = 'rested'
    forget(place)
  }

  /** The letter has been handed in or thrown away: nothing of it is saved any more. */
  function close(): void {
    closed = true
    clearTimeout(timer)
    forget(place)
  }

  const hidden = () => document.visibilityState === 'hidden' && void flush()
  document.addEventListener('visibilitychange', hidden)
  const stopAsking = beforeLeaving(flush)
  onScopeDispose(() => {
    document.removeEventListener('visibilitychange', hidden)
    stopAsking()
    stopWatching()
    void flush()
  })

  return {
    sheet,
    version,
    saving,
    savedAt,
    other,
    refusal,
    isSaved: computed(() => saving.value === 'rested'),
    flush,
    keepMine,
    takeOther,
    close,
  }
}

function sheetOf({ body, paper, ink, stamp, pictures, answered }: Sheet): Sheet {
  return { body, paper, ink, stamp, pictures: [...pictures], answered: ticks(answered) }
}

/** What an earlier version kept in this browser knows of none. */
function ticks(answered: Answered | null | undefined): Answered | null {
  return answered ? { letter: answered.letter, ticked: [...answered.ticked] } : null
}

function together(there: Answered | null, here: Answered | null): Answered | null {
  if (there === null || here === null || there.letter !== here.letter) return here ?? there
  const all = new Set([...there.ticked, ...here.ticked])
  return { letter: here.letter, ticked: [...all].sort((one, other) => one - other) }
}

function words(sheet: Sheet): string {
  return spoken({ ...sheet, answered: null })
}

function spoken(sheet: Sheet): string {
  return JSON.stringify(sheetOf(sheet))
}
