import { useMutation, useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed, toValue, type MaybeRefOrGetter } from 'vue'
import { api, told } from '@/api'
import type { components } from '@/api/schema'

type Schemas = components['schemas']

export type Bulletin = Schemas['BulletinView']
export type BulletinWords = Schemas['BulletinWords']
export type Board = Schemas['BulletinBoard']

export function useBulletins() {
  return useQuery({
    queryKey: ['bulletins', 'board'],
    queryFn: () => told(api.GET('/api/bulletins')),
  })
}

export function useBulletin(id: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: computed(() => ['bulletins', 'one', toValue(id)]),
    queryFn: () => told(api.GET('/api/bulletins/{id}', { params: { path: { id: toValue(id) } } })),
  })
}

/** What a bulletin would lack now, and who owes it. */
export function useMissing(
  programme: MaybeRefOrGetter<string | undefined>,
  span: MaybeRefOrGetter<string>,
) {
  return useQuery({
    queryKey: computed(() => ['bulletins', 'missing', toValue(programme), toValue(span)]),
    enabled: computed(() => toValue(programme) !== undefined && toValue(span) !== ''),
    queryFn: () =>
      told(
        api.GET('/api/bulletins/programmes/{id}/missing', {
          params: { path: { id: toValue(programme) ?? '' }, query: { span: toValue(span) } },
        }),
      ),
  })
}

export function useBulletinChange<Body, Answer>(act: (body: Body) => Promise<Answer>) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: act,
    onSettled: () => queries.invalidateQueries({ queryKey: ['bulletins'] }),
  })
}

const at = (bulletin: Bulletin) => ({ params: { path: { id: bulletin.id } } })

/** What can be done with a bulletin, by the names under which the server allows it. */
export const acts = {
  handIn: (bulletin: Bulletin) =>
    told(
      api.POST('/api/bulletins/{id}/handing-in', {
        ...at(bulletin),
        body: { version: bulletin.version },
      }),
    ),
  check: (bulletin: Bulletin) =>
    told(
      api.POST('/api/bulletins/{id}/check', {
        ...at(bulletin),
        body: { version: bulletin.version },
      }),
    ),
  giveBack: (bulletin: Bulletin, note: string) =>
    told(
      api.POST('/api/bulletins/{id}/return', {
        ...at(bulletin),
        body: { version: bulletin.version, note },
      }),
    ),
  publish: (bulletin: Bulletin) =>
    told(
      api.POST('/api/bulletins/{id}/publication', {
        ...at(bulletin),
        body: { version: bulletin.version },
      }),
    ),
}
export type Act = keyof typeof acts

export function write(bulletin: Bulletin, words: BulletinWords) {
  return told(api.PUT('/api/bulletins/{id}', { ...at(bulletin), body: words }))
}

export function begin(programme: string, span: string) {
  return told(
    api.POST('/api/bulletins/programmes/{id}', {
      params: { path: { id: programme } },
      body: { span },
    }),
  )
}
