import { useQuery } from '@tanstack/vue-query'
import { computed, toValue, type MaybeRefOrGetter } from 'vue'
import { api, told, type CoveragePage } from '@/api'

export type Kind = 'places' | 'schools' | 'classes'

/** What the figures are of. */
export interface Asked {
  kind: Kind
  id: string
  programme?: string
  year?: number
  side?: CoveragePage['side']
}

/**
 * Figures are fresh within seconds. A page that is opened asks anew, and one that stays open looks again; while nobody sees
 * it, vue-query lets it rest.
 */
const FRESH = { staleTime: 0, refetchInterval: 5_000 }

export function useBeginning() {
  return useQuery({
    queryKey: ['coverage', 'beginning'],
    queryFn: () => told(api.GET('/api/coverage')),
  })
}

function fetched({ kind, id, programme, year, side }: Asked): Promise<CoveragePage> {
  const params = { path: { id }, query: { programme, year, side } }
  if (kind === 'places') return told(api.GET('/api/coverage/places/{id}', { params }))
  if (kind === 'schools') return told(api.GET('/api/coverage/schools/{id}', { params }))
  return told(api.GET('/api/coverage/classes/{id}', { params }))
}

export function useCoverage(asked: MaybeRefOrGetter<Asked>) {
  return useQuery({
    queryKey: computed(() => ['coverage', 'page', toValue(asked)]),
    queryFn: () => fetched(toValue(asked)),
    placeholderData: (before) => (before?.here.id === toValue(asked).id ? before : undefined),
    ...FRESH,
  })
}

export function useMatrix(asked: MaybeRefOrGetter<Asked>) {
  return useQuery({
    queryKey: computed(() => ['coverage', 'matrix', toValue(asked)]),
    queryFn: () => {
      const { id, programme, year, side } = toValue(asked)
      const params = { path: { id }, query: { programme, year, side } }
      return told(api.GET('/api/coverage/places/{id}/friends', { params }))
    },
    ...FRESH,
  })
}

export function useTaskTable(programme: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: computed(() => ['coverage', 'tasks', toValue(programme)]),
    queryFn: () => {
      const params = { path: { id: toValue(programme) } }
      return told(api.GET('/api/coverage/programmes/{id}', { params }))
    },
    ...FRESH,
  })
}

export function useCalls(place: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: computed(() => ['coverage', 'calls', toValue(place)]),
    queryFn: () =>
      told(api.GET('/api/coverage/places/{id}/calls', { params: { path: { id: toValue(place) } } })),
    ...FRESH,
  })
}

export function useEvents(asked: MaybeRefOrGetter<Pick<Asked, 'id' | 'programme' | 'year'>>) {
  return useQuery({
    queryKey: computed(() => ['coverage', 'events', toValue(asked)]),
    queryFn: () => {
      const { id, programme, year } = toValue(asked)
      const params = { path: { id }, query: { programme, year } }
      return told(api.GET('/api/coverage/classes/{id}/events', { params }))
    },
    ...FRESH,
  })
}

export function usePupils(schoolClass: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: computed(() => ['coverage', 'pupils', toValue(schoolClass)]),
    queryFn: () => {
      const params = { path: { id: toValue(schoolClass) } }
      return told(api.GET('/api/coverage/classes/{id}/pupils', { params }))
    },
    ...FRESH,
  })
}
