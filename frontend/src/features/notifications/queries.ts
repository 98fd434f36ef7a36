import { useMutation, useQuery, useQueryClient } from '@tanstack/vue-query'
import { toValue, type MaybeRefOrGetter } from 'vue'
import { api, told, type Language, type NewsSettings } from '@/api'

export const BELL = ['news', 'bell'] as const

export function useBell(enabled: MaybeRefOrGetter<boolean>) {
  return useQuery({
    queryKey: BELL,
    queryFn: () => told(api.GET('/api/news/bell')),
    enabled: () => toValue(enabled),
  })
}

type Bell = { unread: number; newest: number }

/** One more piece of news lies under the bell; how many is known without asking. */
export function withOneMore(bell: Bell | undefined, seq: number): Bell | undefined {
  return bell === undefined || seq <= bell.newest ? bell : { unread: bell.unread + 1, newest: seq }
}

/** What the line brings. Nothing is fetched for a page that nobody sits before: that keeps its session alive (R29). */
export function useNewsThatCame() {
  const queries = useQueryClient()
  return (seq: number, awake: boolean) => {
    queries.setQueryData<Bell>(BELL, (bell) => withOneMore(bell, seq))
    void queries.invalidateQueries({ queryKey: ['news'], refetchType: awake ? 'active' : 'none' })
  }
}

export function useReading() {
  const queries = useQueryClient()
  const onSettled = () => queries.invalidateQueries({ queryKey: ['news'] })
  const one = useMutation({
    mutationFn: (id: string) => told(api.POST('/api/news/{id}/read', { params: { path: { id } } })),
    onSettled,
  })
  const all = useMutation({
    mutationFn: (upTo: number) => told(api.POST('/api/news/read', { body: { upTo } })),
    onSettled,
  })
  return { one, all }
}

export function useNewsSettings() {
  return useQuery({
    queryKey: ['news-settings'],
    queryFn: () => told(api.GET('/api/news-settings')),
  })
}

function useChange<T>(mutationFn: (given: T) => Promise<NewsSettings>) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn,
    onSuccess: (view) => queries.setQueryData(['news-settings'], view),
  })
}

export function useChoosing() {
  return useChange(
    (body: {
      ways: Record<string, 'AT_ONCE' | 'DIGEST' | 'IN_APP'>
      daily: boolean
      weekly: boolean
      language: Language
    }) => told(api.PUT('/api/news-settings', { body })),
  )
}

export function useAddress() {
  const ask = useChange((body: { address: string; language: Language }) =>
    told(api.PUT('/api/news-settings/address', { body })),
  )
  const confirm = useChange((code: string) =>
    told(api.POST('/api/news-settings/address/confirmation', { body: { code } })),
  )
  const remove = useChange(() => told(api.DELETE('/api/news-settings/address')))
  return { ask, confirm, remove }
}
