import { computed, nextTick, toValue, type MaybeRefOrGetter } from 'vue'
import { useI18n } from 'vue-i18n'
import { Refused } from '@/api'
import { OFFLINE } from '@/api/problem'

export interface ProblemWords {
  title: string
  detail: string
  requestId?: string | undefined
}

/** What to say of an error: the server's own words, or ours where it had none. */
export function useProblemWords(error: MaybeRefOrGetter<Error | null | undefined>) {
  const { t } = useI18n()
  return computed<ProblemWords | undefined>(() => {
    const thrown = toValue(error)
    return thrown ? wordsOf(thrown, t) : undefined
  })
}

export function wordsOf(thrown: unknown, t: (key: string) => string): ProblemWords {
  const problem = thrown instanceof Refused ? thrown.problem : undefined
  if (problem?.title) return problem
  const away = problem?.code === OFFLINE
  return away
    ? { title: t('app.offline.title'), detail: t('app.offline.advice') }
    : { title: t('app.strange.title'), detail: t('app.strange.advice') }
}

/** What the server says of the field at this JSON pointer. */
export function faultAt(error: Error | null | undefined, pointer: string): string | undefined {
  if (!(error instanceof Refused)) return undefined
  return error.problem.errors?.find((fault) => fault.pointer === pointer)?.detail
}

/** After a refusal the focus goes to the first field that must be mended. */
export async function focusFirstFault(form: HTMLElement | null): Promise<void> {
  await nextTick()
  form?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
}
