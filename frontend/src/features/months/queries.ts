import { useMutation, useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed, toValue, type MaybeRefOrGetter } from 'vue'
import { api, told } from '@/api'
import type { components } from '@/api/schema'

type Schemas = components['schemas']

export type ClosedMonthPage = Schemas['ClosedMonthPage']
export type Correction = ClosedMonthPage['corrections'][number]
export type MonthRow = Schemas['MonthRow']
export type Kind = 'places' | 'schools' | 'classes'

export interface Asked {
  kind: Kind
  id: string
  programme: string
  month: string
  year?: number
}

/** While a month is being closed its row changes by itself. */
const SOON = 2_000

export function useMonths(programme: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: computed(() => ['coverage', 'months', toValue(programme)]),
    queryFn: () =>
      told(
        api.GET('/api/coverage/programmes/{id}/months', {
          params: { path: { id: toValue(programme) } },
        }),
      ),
    refetchInterval: ({ state }) =>
      state.data?.some((row) => row.state === 'CLOSING') ? SOON : false,
  })
}

function fetched({ kind, id, programme, month, year }: Asked): Promise<ClosedMonthPage> {
  const params = { path: { id }, query: { programme, month, year } }
  if (kind === 'places') return told(api.GET('/api/coverage/places/{id}/closed', { params }))
  if (kind === 'schools') return told(api.GET('/api/coverage/schools/{id}/closed', { params }))
  return told(api.GET('/api/coverage/classes/{id}/closed', { params }))
}

export function useClosed(asked: MaybeRefOrGetter<Asked>) {
  return useQuery({
    queryKey: computed(() => ['coverage', 'closed', toValue(asked)]),
    queryFn: () => fetched(toValue(asked)),
  })
}

/** Closing or correcting may change any page of a month. */
export function useMonthChange<Body, Answer>(act: (body: Body) => Promise<Answer>) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: act,
    onSettled: () => queries.invalidateQueries({ queryKey: ['coverage'] }),
  })
}
