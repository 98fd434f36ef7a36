import { useMutation, useQuery, useQueryClient, type QueryClient } from '@tanstack/vue-query'
import { computed, toValue, type MaybeRefOrGetter } from 'vue'
import { api, told, type ClassPage, type ClassRow, type Written } from '@/api'
import { handOver } from '@/shared/files'

const PRESENT = 20_000

/** The list of a class's pupils has a name of its own: its rows are no classes. */
export const rollOf = (classId: string) => `roll:${classId}`

/** Whoever comes, goes or gets a card changes the roll, and the counts of the class. */
export function rollChanged(queries: QueryClient): Promise<void> {
  return queries.invalidateQueries({
    predicate: ({ queryKey }) =>
      queryKey[0] === 'classes' || String(queryKey[0]).startsWith('roll:'),
  })
}

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

export const classesOfSchool = (schoolId: string) => ({
  queryKey: ['classes', 'of-school', schoolId],
  queryFn: () =>
    told(api.GET('/api/classes', { params: { query: { school: schoolId, size: 200 } } })),
})

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

/** Pupils who have no sign-in card yet, and all of them. */
export function useRoll(id: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: computed(() => ['classes', 'roll', toValue(id)]),
    queryFn: () =>
      told(
        api.GET('/api/classes/{id}/pupils', {
          params: { path: { id: toValue(id) }, query: { size: 200 } },
        }),
      ),
  })
}

/** New pictures for these pupils, on paper that is cut apart. */
export function usePrintCards(id: MaybeRefOrGetter<string>) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: async (pupils: string[]) => {
      const { data, response } = await api.POST('/api/classes/{id}/cards', {
        params: { path: { id: toValue(id) } },
        body: { pupils },
        parseAs: 'blob',
      })
      handOver(data as unknown as Blob, response)
    },
    onSettled: () => rollChanged(queries),
    gcTime: 0,
  })
}

export function useLeaving() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ version, ...path }: OfPupil & { version: number }) =>
      api.POST('/api/classes/{id}/pupils/{pupilId}/leaving', {
        params: { path },
        body: { version },
      }),
    onSettled: () => rollChanged(queries),
  })
}

export function useEdit() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ id, pupilId, ...body }: OfPupil & Written) =>
      told(
        api.PUT('/api/classes/{id}/pupils/{pupilId}', { params: { path: { id, pupilId } }, body }),
      ),
    onSettled: () => rollChanged(queries),
    gcTime: 0,
  })
}

export function useMove() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ version, to, ...path }: OfPupil & { version: number; to: string }) =>
      told(
        api.POST('/api/classes/{id}/pupils/{pupilId}/move', {
          params: { path },
          body: { version, to },
        }),
      ),
    onSettled: () => rollChanged(queries),
  })
}

interface Names {
  zh: string
  en: string
}

export function useEnterSchool() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ place, names }: { place: string; names: Names }) =>
      told(
        api.POST('/api/places/{id}/schools', { params: { path: { id: place } }, body: { names } }),
      ),
    onSettled: () =>
      Promise.all(
        ['schools', 'places'].map((name) => queries.invalidateQueries({ queryKey: [name] })),
      ),
  })
}

export function useEnterClass() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ school, ...body }: { school: string; names: Names; grade: number }) =>
      told(api.POST('/api/schools/{id}/classes', { params: { path: { id: school } }, body })),
    onSettled: () =>
      Promise.all(
        ['schools', 'classes'].map((name) => queries.invalidateQueries({ queryKey: [name] })),
      ),
  })
}
