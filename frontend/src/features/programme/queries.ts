import { useMutation, useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed, toValue, type MaybeRefOrGetter } from 'vue'
import { api, told, type Programme } from '@/api'

type Id = MaybeRefOrGetter<string>

export function useProgramme(id: Id) {
  return useQuery({
    queryKey: computed(() => ['programmes', 'one', toValue(id)]),
    queryFn: () => told(api.GET('/api/programmes/{id}', { params: { path: { id: toValue(id) } } })),
  })
}

export function useRounds(id: Id) {
  return useQuery({
    queryKey: computed(() => ['programmes', 'rounds', toValue(id)]),
    queryFn: () =>
      told(api.GET('/api/programmes/{id}/rounds', { params: { path: { id: toValue(id) } } })),
  })
}

export function useVersions(id: Id) {
  return useQuery({
    queryKey: computed(() => ['programmes', 'versions', toValue(id)]),
    queryFn: () =>
      told(api.GET('/api/programmes/{id}/versions', { params: { path: { id: toValue(id) } } })),
  })
}

/** What a version says. It never changes. */
export function fetchVersion(id: string, number: number) {
  return told(
    api.GET('/api/programmes/{id}/versions/{number}', { params: { path: { id, number } } }),
  )
}

export function useComparison(id: Id, between: MaybeRefOrGetter<[number, number] | undefined>) {
  return useQuery({
    queryKey: computed(() => ['programmes', 'comparison', toValue(id), toValue(between)]),
    queryFn: () => {
      const [from, to] = toValue(between) ?? [1, 1]
      const params = { path: { id: toValue(id) }, query: { from, to } }
      return told(api.GET('/api/programmes/{id}/comparison', { params }))
    },
    enabled: computed(() => toValue(between) !== undefined),
  })
}

export function useProposals(id: Id) {
  return useQuery({
    queryKey: computed(() => ['programmes', 'proposals', toValue(id)]),
    queryFn: () =>
      told(api.GET('/api/programmes/{id}/proposals', { params: { path: { id: toValue(id) } } })),
  })
}

export function useProposal(id: Id, proposal: Id) {
  return useQuery({
    queryKey: computed(() => ['programmes', 'proposal', toValue(id), toValue(proposal)]),
    queryFn: () => {
      const path = { id: toValue(id), proposal: toValue(proposal) }
      return told(api.GET('/api/programmes/{id}/proposals/{proposal}', { params: { path } }))
    },
  })
}

export interface Draft {
  version: number
  content: Programme
}

/** What a change would do. Asking changes nothing. */
export function usePreview(id: Id) {
  return useMutation({
    mutationFn: (body: Draft) =>
      told(
        api.POST('/api/programmes/{id}/preview', { params: { path: { id: toValue(id) } }, body }),
      ),
  })
}

export function usePropose(id: Id) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (body: Draft & { reason: string }) =>
      told(
        api.POST('/api/programmes/{id}/proposals', { params: { path: { id: toValue(id) } }, body }),
      ),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['programmes'] }),
  })
}

export interface Adjusting {
  version: number
  amount: number
  reason: string
  place?: string
  year?: number
}

export function useAdjust(id: Id, quota: Id) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (body: Adjusting) => {
      const path = { id: toValue(id), quota: toValue(quota) }
      return told(
        api.POST('/api/programmes/{id}/quotas/{quota}/adjustments', { params: { path }, body }),
      )
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: ['programmes'] }),
  })
}

export function useDecision(id: Id, proposal: Id) {
  const queries = useQueryClient()
  const params = () => ({ path: { id: toValue(id), proposal: toValue(proposal) } })
  const onSettled = () => queries.invalidateQueries({ queryKey: ['programmes'] })
  const approve = useMutation({
    mutationFn: (body: { version: number; note?: string }) =>
      told(
        api.POST('/api/programmes/{id}/proposals/{proposal}/approval', { params: params(), body }),
      ),
    onSettled,
  })
  const refuse = useMutation({
    mutationFn: (body: { reason: string }) =>
      told(
        api.POST('/api/programmes/{id}/proposals/{proposal}/refusal', { params: params(), body }),
      ),
    onSettled,
  })
  const withdraw = useMutation({
    mutationFn: () =>
      told(api.DELETE('/api/programmes/{id}/proposals/{proposal}', { params: params() })),
    onSettled,
  })
  return { approve, refuse, withdraw }
}

/** The places of both sides, which may lie in a province that the caller has nothing else to do with. */
export async function findPlaces(
  id: string,
  query: { q?: string; parent?: string; level?: ('CITY' | 'COUNTY' | 'REGIMENT' | 'TOWNSHIP')[] },
) {
  const { items } = await told(
    api.GET('/api/programmes/{id}/places', {
      params: { path: { id }, query: { ...query, size: 100 } },
    }),
  )
  return items
}
