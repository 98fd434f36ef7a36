import { useMutation, useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed, toValue, type MaybeRefOrGetter } from 'vue'
import { api, told, type NewRun } from '@/api'
import { isOver } from './runs'

type Id = MaybeRefOrGetter<string>

const BEAT = 1000

export function useCandidates(id: Id, year: MaybeRefOrGetter<number | undefined>) {
  return useQuery({
    queryKey: computed(() => ['matching', 'candidates', toValue(id), toValue(year)]),
    queryFn: () => {
      const params = { path: { id: toValue(id) }, query: { year: toValue(year) ?? 0 } }
      return told(api.GET('/api/programmes/{id}/candidates', { params }))
    },
    enabled: computed(() => toValue(year) !== undefined),
  })
}

/** Follows a run until it is over; after that, for as long as its hand-over is under way. */
export function useRun(id: Id) {
  return useQuery({
    queryKey: computed(() => ['matching', 'run', toValue(id)]),
    queryFn: () => told(api.GET('/api/runs/{id}', { params: { path: { id: toValue(id) } } })),
    enabled: computed(() => toValue(id) !== ''),
    refetchInterval: ({ state }) => {
      const page = state.data
      if (!page) return false
      const travels = page.handOver?.state === 'APPROVED' && !page.handOver.made
      return isOver(page.run) && !travels ? false : BEAT
    },
  })
}

/** The newest runs that can stand beside each other. */
export function useComparableRuns(id: Id) {
  return useQuery({
    queryKey: computed(() => ['matching', 'comparable', toValue(id)]),
    queryFn: () => {
      const params = { path: { id: toValue(id) }, query: { comparable: true, size: 50 } }
      return told(api.GET('/api/programmes/{id}/runs', { params }))
    },
  })
}

export function useComparison(one: Id, other: Id) {
  return useQuery({
    queryKey: computed(() => ['matching', 'comparison', toValue(one), toValue(other)]),
    queryFn: () => {
      const params = { path: { id: toValue(one) }, query: { with: toValue(other) } }
      return told(api.GET('/api/runs/{id}/comparison', { params }))
    },
    enabled: computed(
      () => toValue(one) !== '' && toValue(other) !== '' && toValue(one) !== toValue(other),
    ),
  })
}

export function useStartRun(id: Id) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (body: NewRun) =>
      told(api.POST('/api/programmes/{id}/runs', { params: { path: { id: toValue(id) } }, body })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['matching'] }),
  })
}

export function useRunActs(id: Id) {
  const queries = useQueryClient()
  const params = () => ({ path: { id: toValue(id) } })
  const onSettled = () => queries.invalidateQueries({ queryKey: ['matching'] })
  const stop = useMutation({
    mutationFn: () => told(api.POST('/api/runs/{id}/stop', { params: params() })),
    onSettled,
  })
  const ask = useMutation({
    mutationFn: (body: { version: number; deadline: string }) =>
      told(api.POST('/api/runs/{id}/hand-over', { params: params(), body })),
    onSettled,
  })
  const approve = useMutation({
    mutationFn: (body: { version: number }) =>
      told(api.POST('/api/runs/{id}/hand-over/approval', { params: params(), body })),
    onSettled,
  })
  const refuse = useMutation({
    mutationFn: (body: { version: number; reason: string }) =>
      told(api.POST('/api/runs/{id}/hand-over/refusal', { params: params(), body })),
    onSettled,
  })
  const withdraw = useMutation({
    mutationFn: (version: number) =>
      told(api.DELETE('/api/runs/{id}/hand-over', { params: { ...params(), query: { version } } })),
    onSettled,
  })
  return { stop, ask, approve, refuse, withdraw }
}

/** Which schools have not answered what a run proposed. */
export function useReminders(id: Id) {
  const queries = useQueryClient()
  const key = computed(() => ['matching', 'silent', toValue(id)])
  const params = () => ({ path: { id: toValue(id) } })
  const silent = useQuery({
    queryKey: key,
    queryFn: () => told(api.GET('/api/runs/{id}/hand-over/unanswered', { params: params() })),
  })
  const remind = useMutation({
    mutationFn: (school: string) =>
      told(api.POST('/api/runs/{id}/hand-over/reminders', { params: params(), body: { school } })),
    onSettled: () => queries.invalidateQueries({ queryKey: key.value }),
  })
  return { silent, remind }
}

export function useClassPairing(id: Id) {
  return useQuery({
    queryKey: computed(() => ['pairings', 'one', toValue(id)]),
    queryFn: () =>
      told(api.GET('/api/class-pairings/{id}', { params: { path: { id: toValue(id) } } })),
  })
}

export function useFriends(id: Id) {
  return useQuery({
    queryKey: computed(() => ['pairings', 'friends', toValue(id)]),
    queryFn: () =>
      told(api.GET('/api/classes/{id}/friends', { params: { path: { id: toValue(id) } } })),
  })
}

/** Pairs of classes that wait for a word of the caller's school. */
export function useWaitingPairings(enabled: () => boolean) {
  return useQuery({
    queryKey: ['pairings', 'waiting'],
    queryFn: () =>
      told(api.GET('/api/class-pairings', { params: { query: { waiting: true, size: 5 } } })),
    enabled,
  })
}
