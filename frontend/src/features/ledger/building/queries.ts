import { useQuery } from '@tanstack/vue-query'
import { computed, toValue, type MaybeRefOrGetter } from 'vue'
import { api, told } from '@/api'
import type { components } from '@/api/schema'

export type CoBuilding = components['schemas']['CoBuildingView']
export type NewNote = components['schemas']['NewCoNote']
export type NoteKind = NewNote['kind']

export function useSituation(plan: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: computed(() => ['ledger', 'co-building-situation', toValue(plan)]),
    queryFn: () =>
      told(
        api.GET('/api/ledger/plans/{id}/co-building', { params: { path: { id: toValue(plan) } } }),
      ),
  })
}

export function useCoBuilding(id: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: computed(() => ['ledger', 'co-building', toValue(id)]),
    queryFn: () =>
      told(api.GET('/api/ledger/co-buildings/{id}', { params: { path: { id: toValue(id) } } })),
  })
}
