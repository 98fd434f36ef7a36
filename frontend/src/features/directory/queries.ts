import { useMutation, useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed, toValue, type MaybeRefOrGetter } from 'vue'
import { api, told, type ClassPage, type ClassRow } from '@/api'

const PRESENT = 20_000

/** A class with what the caller may do there. */
export type OneClass = ClassPage & { class: ClassRow }

export function usePlace(code: MaybeRefOrGetter<string | undefined>) {
  return useQuery({
    queryKey: computed(() => ['places', 'one', toValue(code)]),
    queryFn: () =>
      told(api.GET('/api/places/{code}', { params: { path: { code: toValue(code) ?? '' } } })),
    enabled: computed(() => Boolean(toValue(code))),
  })
}

export function useSchool(id: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: computed(() => ['schools', 'one', toValue(id)]),
    queryFn: () => told(api.GET('/api/schools/{id}', { params: { path: { id: toValue(id) } } })),
  })
}

export function useClass(id: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: computed(() => ['classes', 'one', toValue(id)]),
    queryFn: async () => {
      const answer = await told(
        api.GET('/api/classes/{id}', { params: { path: { id: toValue(id) } } }),
      )
      return answer as OneClass
    },
    refetchInterval: PRESENT,
  })
}

export function usePupils(id: MaybeRefOrGetter<string>, allowed: MaybeRefOrGetter<boolean>) {
  return useQuery({
    queryKey: computed(() => ['classes', 'pupils', toValue(id)]),
    queryFn: () =>
      told(api.GET('/api/classes/{id}/pupils', { params: { path: { id: toValue(id) } } })),
    enabled: computed(() => toValue(allowed)),
  })
}

export function useWindow(id: MaybeRefOrGetter<string>) {
  const queries = useQueryClient()
  const path = () => ({ id: toValue(id) })
  const onSettled = () => queries.invalidateQueries({ queryKey: ['classes'] })
  const open = useMutation({
    mutationFn: (minutes: number) =>
      told(api.POST('/api/classes/{id}/window', { params: { path: path() }, body: { minutes } })),
    onSettled,
  })
  const shut = useMutation({
    mutationFn: () => told(api.DELETE('/api/classes/{id}/window', { params: { path: path() } })),
    onSettled,
  })
  return { open, shut }
}

interface OfPupil {
  id: string
  pupilId: string
}

export function useRenewPictures() {
  return useMutation({
    mutationFn: (path: OfPupil) =>
      told(api.POST('/api/classes/{id}/pupils/{pupilId}/pictures', { params: { path } })),
    gcTime: 0,
  })
}

export function useGuardianLink() {
  return useMutation({
    mutationFn: (path: OfPupil) =>
      told(api.POST('/api/classes/{id}/pupils/{pupilId}/guardian-link', { params: { path } })),
    gcTime: 0,
  })
}
