import { useMutation, useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed, toValue, type MaybeRefOrGetter } from 'vue'
import { api, told, type ConcernPage, type Ending, type Matter } from '@/api'

type Id = MaybeRefOrGetter<string>

/** Somebody may look at a page for long while a clock runs. */
const LOOK_AGAIN = 60_000

const oneKey = (id: string) => ['concerns', 'one', id]

export function useConcerns() {
  return useQuery({
    queryKey: ['concerns', 'in-hand'],
    queryFn: () => told(api.GET('/api/concerns')),
    refetchInterval: LOOK_AGAIN,
  })
}

export function useClosedConcerns(page: MaybeRefOrGetter<number>) {
  return useQuery({
    queryKey: computed(() => ['concerns', 'closed', toValue(page)]),
    queryFn: () => {
      const query = { page: toValue(page), size: 20 }
      return told(api.GET('/api/concerns/closed', { params: { query } }))
    },
  })
}

export function useConcern(id: Id) {
  return useQuery({
    queryKey: computed(() => oneKey(toValue(id))),
    queryFn: () => told(api.GET('/api/concerns/{id}', { params: { path: { id: toValue(id) } } })),
  })
}

export function useWaitingConcerns(enabled: () => boolean) {
  return useQuery({
    queryKey: ['concerns', 'waiting'],
    queryFn: () => told(api.GET('/api/concerns/waiting')),
    enabled,
    refetchInterval: LOOK_AGAIN,
  })
}

export function useSilentSchools(enabled: () => boolean) {
  return useQuery({
    queryKey: ['concerns', 'silent-schools'],
    queryFn: () => told(api.GET('/api/concerns/silent-schools')),
    enabled,
    refetchInterval: LOOK_AGAIN,
  })
}

export interface StepSaid {
  step: string
  done: boolean
  note?: string
}

export function useConcernActs(id: Id) {
  const queries = useQueryClient()
  const params = () => ({ path: { id: toValue(id) } })
  const onSuccess = (page: ConcernPage) => {
    queries.setQueryData(oneKey(toValue(id)), page)
    for (const list of ['in-hand', 'closed', 'waiting'])
      void queries.invalidateQueries({ queryKey: ['concerns', list] })
  }
  /** Somebody else was quicker: the page shows what they did. */
  const onError = () => queries.invalidateQueries({ queryKey: oneKey(toValue(id)) })
  const acknowledge = useMutation({
    mutationFn: () => told(api.POST('/api/concerns/{id}/acknowledgement', { params: params() })),
    onSuccess,
    onError,
  })
  const takeOver = useMutation({
    mutationFn: (version: number) =>
      told(api.POST('/api/concerns/{id}/take-over', { params: params(), body: { version } })),
    onSuccess,
    onError,
  })
  const tick = useMutation({
    mutationFn: (body: StepSaid & { version: number }) =>
      told(api.POST('/api/concerns/{id}/steps', { params: params(), body })),
    onSuccess,
  })
  const close = useMutation({
    mutationFn: (body: { version: number; ending: Ending; note?: string }) =>
      told(api.POST('/api/concerns/{id}/closing', { params: params(), body })),
    onSuccess,
  })
  return { acknowledge, takeOver, tick, close }
}

/** What was opened stays on this page alone and is forgotten with it. */
export function useEvidence(id: Id) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: () =>
      told(api.POST('/api/concerns/{id}/evidence', { params: { path: { id: toValue(id) } } })),
    gcTime: 0,
    onSettled: () => queries.invalidateQueries({ queryKey: oneKey(toValue(id)) }),
  })
}

interface About {
  id: string
  meeting: string | undefined
  letter: string | undefined
}

/** About the child, about a meeting of its class, or about a letter. */
export function useRaiseForOwnChild(about: () => About) {
  return useMutation({
    mutationFn: (body: { once: string; matter: Matter; text: string }) => {
      const { id, meeting, letter } = about()
      if (letter !== undefined) {
        const params = { path: { id: letter } }
        return told(api.POST('/api/family/letters/{id}/concerns', { params, body }))
      }
      if (meeting !== undefined) {
        const params = { path: { id, meeting } }
        return told(
          api.POST('/api/family/pupils/{id}/meetings/{meeting}/concerns', { params, body }),
        )
      }
      return told(api.POST('/api/family/pupils/{id}/concerns', { params: { path: { id } }, body }))
    },
  })
}

export function useRaiseForClass(id: Id) {
  return useMutation({
    mutationFn: (body: { once: string; matter: Matter; pupils: string[]; text: string }) =>
      told(api.POST('/api/classes/{id}/concerns', { params: { path: { id: toValue(id) } }, body })),
  })
}
