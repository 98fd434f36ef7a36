import { useMutation, useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed, toValue, type MaybeRefOrGetter } from 'vue'
import { api, told, type ContactRow, type MeetingPage, type MeetingRow } from '@/api'

type Id = MaybeRefOrGetter<string>
export type MeetingKind = MeetingRow['kind']
export type PartKind = MeetingPage['parts'][number]['part']
export type ContactKind = ContactRow['kind']
export type ContactState = ContactRow['state']

const oneKey = (id: string) => ['meetings', 'one', id]

export function useMeetings(page: MaybeRefOrGetter<number>) {
  return useQuery({
    queryKey: computed(() => ['meetings', 'list', toValue(page)]),
    queryFn: () => {
      const query = { page: toValue(page), size: 20 }
      return told(api.GET('/api/meetings', { params: { query } }))
    },
  })
}

export function useContacts(page: MaybeRefOrGetter<number>) {
  return useQuery({
    queryKey: computed(() => ['contacts', 'list', toValue(page)]),
    queryFn: () => {
      const query = { page: toValue(page), size: 20 }
      return told(api.GET('/api/contacts', { params: { query } }))
    },
  })
}

export function useMeeting(id: Id) {
  return useQuery({
    queryKey: computed(() => oneKey(toValue(id))),
    queryFn: () => told(api.GET('/api/meetings/{id}', { params: { path: { id: toValue(id) } } })),
  })
}

export function useMeetingForm(id: Id) {
  return useQuery({
    queryKey: computed(() => ['meetings', 'form', toValue(id)]),
    queryFn: () => {
      const params = { path: { id: toValue(id) } }
      return told(api.GET('/api/class-pairings/{id}/meetings/form', { params }))
    },
  })
}

export interface MeetingWish {
  once: string
  kind: MeetingKind
  theme?: string
  title?: string
  times: string[]
  minutes: number
  link?: string
}

export function usePropose(id: Id) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (body: MeetingWish) => {
      const params = { path: { id: toValue(id) } }
      return told(api.POST('/api/class-pairings/{id}/meetings', { params, body }))
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: ['meetings', 'list'] }),
  })
}

export interface Held {
  version: number
  heads: number
  minutes: number
  words?: string
  pictures: string[]
  allMayBeShown: boolean
}

export function useMeetingActs(id: Id) {
  const queries = useQueryClient()
  const params = () => ({ path: { id: toValue(id) } })
  const onSuccess = (page: MeetingPage) => {
    queries.setQueryData(oneKey(toValue(id)), page)
    void queries.invalidateQueries({ queryKey: ['meetings', 'list'] })
  }
  /** Somebody else was quicker: the page shows what they did. */
  const onError = () => queries.invalidateQueries({ queryKey: oneKey(toValue(id)) })
  const agree = useMutation({
    mutationFn: (body: { version: number; start: string }) =>
      told(api.POST('/api/meetings/{id}/agreement', { params: params(), body })),
    onSuccess,
    onError,
  })
  const counter = useMutation({
    mutationFn: (body: { version: number; times: string[] }) =>
      told(api.POST('/api/meetings/{id}/counter-offer', { params: params(), body })),
    onSuccess,
    onError,
  })
  const cancel = useMutation({
    mutationFn: (body: { version: number; reason: string }) =>
      told(api.POST('/api/meetings/{id}/cancellation', { params: params(), body })),
    onSuccess,
    onError,
  })
  const link = useMutation({
    mutationFn: (body: { version: number; link?: string }) =>
      told(api.PUT('/api/meetings/{id}/link', { params: params(), body })),
    onSuccess,
    onError,
  })
  const cast = useMutation({
    mutationFn: (body: { version: number; parts: { part: PartKind; pupil: string }[] }) =>
      told(api.PUT('/api/meetings/{id}/parts', { params: params(), body })),
    onSuccess,
    onError,
  })
  const report = useMutation({
    mutationFn: (body: Held) =>
      told(api.POST('/api/meetings/{id}/report', { params: params(), body })),
    onSuccess,
    onError,
  })
  return { agree, counter, cancel, link, cast, report }
}

export interface Kept {
  keep: string[]
  allMayBeShown: boolean
}

export async function keepPictures(
  of: 'meetings' | 'contacts',
  id: string,
  body: Kept,
): Promise<void> {
  const params = { path: { id } }
  await (of === 'meetings'
    ? told(api.POST('/api/meetings/{id}/pictures/again', { params, body }))
    : told(api.POST('/api/contacts/{id}/pictures/again', { params, body })))
}

export interface NewContact {
  once: string
  kind: ContactKind
  day: string
  heads: number
  note?: string
  pictures: string[]
  allMayBeShown: boolean
}

export function useLogContact(id: Id) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (body: NewContact) => {
      const params = { path: { id: toValue(id) } }
      return told(api.POST('/api/class-pairings/{id}/contacts', { params, body }))
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: ['contacts'] }),
  })
}

export function useAnswerContact() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ id, ...body }: { id: string; version: number; answer: ContactState }) =>
      told(api.POST('/api/contacts/{id}/answer', { params: { path: { id } }, body })),
    onSettled: () => queries.invalidateQueries({ queryKey: ['contacts'] }),
  })
}
