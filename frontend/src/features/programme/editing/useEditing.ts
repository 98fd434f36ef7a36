import { computed, ref, shallowRef, watch } from 'vue'
import { useI18n } from 'vue-i18n'
import { useQueryClient } from '@tanstack/vue-query'
import { Refused, type ChangePreview, type Fault, type Programme, type Text } from '@/api'
import { useSession } from '@/app/session'
import { faultAt } from '@/shared/problems'
import { fetchVersion, usePreview, useProgramme, usePropose } from '../queries'
import { carryOver, type Clash } from './carryOver'
import { copyOf, draftKeeper, isSame, toSend, unreadable } from './draft'
import type { provideForm } from './form'

export type Editing = ReturnType<typeof useEditing>

/** A change of a programme from its first word until it has been sent. */
export function useEditing(id: string, form: ReturnType<typeof provideForm>) {
  const { t } = useI18n()
  const queries = useQueryClient()
  const { data: page, error: notLoaded } = useProgramme(id)
  const keeper = draftKeeper(useSession().account?.id ?? '', id)
  const previewing = usePreview(id)
  const proposing = usePropose(id)

  const base = shallowRef<Programme>()
  const draft = ref<Programme>()
  const reason = ref('')
  const version = ref(0)
  const recalled = ref<string>()
  const clashes = ref<Clash[]>([])
  const preview = shallowRef<ChangePreview>()
  const previewed = shallowRef<Programme>()
  const notBegun = shallowRef<Error>()
  const tried = ref(false)
  const carrying = ref(false)
  const notCarried = shallowRef<Error>()

  const current = computed(() => page.value?.programme.version ?? 0)
  const changed = computed(() => draft.value !== undefined && !isSame(draft.value, base.value))
  const fresh = computed(() => isSame(draft.value, previewed.value))

  async function begin(): Promise<void> {
    const kept = keeper.recall()
    try {
      const number = kept?.version ?? current.value
      const { content } = await fetchVersion(id, number)
      base.value = content
      draft.value = kept?.content ?? copyOf(content)
      reason.value = kept?.reason ?? ''
      recalled.value = kept?.at
      version.value = number
      notBegun.value = undefined
    } catch (thrown) {
      notBegun.value = thrown as Error
    }
  }

  watch(
    page,
    (known) => {
      if (known === undefined) return
      for (const place of placesOf(known)) form.names.set(place.code, place.name)
      if (base.value === undefined) void begin()
    },
    { immediate: true },
  )

  watch(
    [draft, reason],
    () => {
      if (draft.value === undefined || proposing.data.value) return
      if (!changed.value && reason.value === '') keeper.forget()
      else
        keeper.keep({
          version: version.value,
          content: draft.value,
          reason: reason.value,
          at: new Date().toISOString(),
        })
    },
    { deep: true },
  )

  function tell(faults: Fault[]): Fault[] {
    form.faults.value = faults
    return faults
  }

  /** Asks what the change would do; answers with what must be mended first. */
  async function look(): Promise<Fault[]> {
    if (draft.value === undefined || carrying.value) return []
    const broken = unreadable(draft.value)
    if (broken.length > 0) {
      return tell(broken.map((pointer) => ({ pointer, detail: t('programme.edit.unreadable') })))
    }
    const asked = copyOf(draft.value)
    try {
      preview.value = await previewing.mutateAsync({
        version: version.value,
        content: toSend(asked),
      })
      previewed.value = asked
      return tell([])
    } catch (thrown) {
      return refused(thrown)
    }
  }

  function refused(thrown: unknown): Fault[] {
    if (!(thrown instanceof Refused)) return []
    if (thrown.is('platform.stale')) {
      void queries.invalidateQueries({ queryKey: ['programmes'] })
    }
    return tell(thrown.problem.errors ?? [])
  }

  async function send(): Promise<void> {
    tried.value = true
    if (draft.value === undefined || reason.value.trim() === '') return
    const body = { version: version.value, content: toSend(draft.value), reason: reason.value }
    try {
      await proposing.mutateAsync(body)
      keeper.forget()
    } catch (thrown) {
      refused(thrown)
    }
  }

  /** Lays the typed changes upon the version that is in effect now; until then nothing is looked at. */
  async function carry(): Promise<void> {
    if (base.value === undefined || carrying.value) return
    const number = current.value
    carrying.value = true
    notCarried.value = undefined
    try {
      const { content } = await fetchVersion(id, number)
      layUpon(content, number)
    } catch (thrown) {
      notCarried.value = thrown as Error
    } finally {
      carrying.value = false
    }
  }

  function layUpon(content: Programme, number: number): void {
    if (draft.value === undefined || base.value === undefined) return
    const carried = carryOver(base.value, draft.value, content)
    base.value = content
    version.value = number
    clashes.value = carried.clashes
    draft.value = carried.content
    preview.value = undefined
    previewing.reset()
  }

  function discard(): void {
    keeper.forget()
    reason.value = ''
    recalled.value = undefined
    preview.value = undefined
    previewed.value = undefined
    clashes.value = []
    tell([])
    previewing.reset()
    void begin()
  }

  return {
    id,
    page,
    draft,
    reason,
    version,
    current,
    changed,
    recalled,
    clashes,
    preview,
    fresh,
    looking: computed(() => previewing.isPending.value || carrying.value),
    carrying,
    sending: proposing.isPending,
    sent: proposing.data,
    notSent: proposing.error,
    reasonFault: computed(
      () =>
        faultAt(proposing.error.value, '/reason') ??
        (tried.value && reason.value.trim() === '' ? t('programme.needed') : undefined),
    ),
    error: computed(
      () =>
        notLoaded.value ??
        notBegun.value ??
        notCarried.value ??
        toldNowhereElse(previewing.error.value),
    ),
    look,
    send,
    carry,
    discard,
  }
}

/** Faults stand at their fields, and a newer version has a note of its own. */
function toldNowhereElse(error: Error | null): Error | undefined {
  if (!(error instanceof Refused)) return error ?? undefined
  const told = error.is('platform.stale') || (error.problem.errors?.length ?? 0) > 0
  return told ? undefined : error
}

function placesOf(page: NonNullable<ReturnType<typeof useProgramme>['data']['value']>) {
  const quotaPlaces = page.quotas.flatMap((quota) =>
    quota.lines.flatMap((line): { code: string; name: Text }[] => (line.place ? [line.place] : [])),
  )
  return [
    page.keeper,
    ...page.programme.inland,
    ...page.programme.partner,
    ...page.cities,
    ...page.counties,
    ...page.links.flatMap((link) => link.townships),
    ...quotaPlaces,
  ]
}
