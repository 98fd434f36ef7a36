import { useQuery } from '@tanstack/vue-query'
import { computed, type MaybeRefOrGetter, toValue } from 'vue'
import { api, told } from '@/api'
import { language, languageTag } from '@/app/language'

/** What a one-time link leads to. Looking does not use it up. */
export function useLink(token: MaybeRefOrGetter<string>) {
  const { data, error } = useQuery({
    queryKey: ['link', () => toValue(token)],
    queryFn: () =>
      told(api.GET('/api/links/{token}', { params: { path: { token: toValue(token) } } })),
    staleTime: 0,
    gcTime: 0,
  })
  const until = computed(() => (data.value && language.value ? day(data.value.expiresAt) : ''))
  return { link: data, error, until }
}

function day(instant: string): string {
  const form = { dateStyle: 'long', timeStyle: 'short' } as const
  return new Intl.DateTimeFormat(languageTag(), form).format(new Date(instant))
}
