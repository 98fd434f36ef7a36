import { useMutation, useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed, toValue, type MaybeRefOrGetter } from 'vue'
import { api, told, type Board, type NoPhotograph, type What } from '@/api'

export type Answers = Partial<Record<What, boolean>>

/** In the order in which they are asked. */
export const WHATS: What[] = ['TAKE_PART', 'WHO_READS', 'SCANS', 'VIDEO', 'RECORDING', 'STORIES']

export function useFamilyConsents() {
  return useQuery({
    queryKey: ['family', 'consents'],
    queryFn: () => told(api.GET('/api/family/consents')),
  })
}

export function useAnswer(id: MaybeRefOrGetter<string>) {
  const queries = useQueryClient()
  const path = () => ({ id: toValue(id) })
  const onSuccess = () => queries.invalidateQueries({ queryKey: ['family', 'consents'] })
  const answer = useMutation({
    mutationFn: (body: { notice: number; answers: Answers }) =>
      told(
        api.PUT('/api/family/pupils/{id}/consents', {
          params: { path: path() },
          body: { notice: body.notice, answers: body.answers as Record<string, boolean> },
        }),
      ),
    onSuccess,
  })
  const withdraw = useMutation({
    mutationFn: () =>
      told(api.DELETE('/api/family/pupils/{id}/consents', { params: { path: path() } })),
    onSuccess,
  })
  return { answer, withdraw }
}

export function useNotice() {
  return useQuery({
    queryKey: ['notices', 'current'],
    queryFn: () => told(api.GET('/api/notices/current')),
  })
}

const boardKey = (id: string) => ['classes', 'consents', id]

export function useBoard(id: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: computed(() => boardKey(toValue(id))),
    queryFn: (): Promise<Board> =>
      told(api.GET('/api/classes/{id}/consents', { params: { path: { id: toValue(id) } } })),
  })
}

interface Asking {
  pupils: string[]
  secondGuardian?: boolean
  reminder: boolean
}

/** The links are shown once and are nowhere afterwards. */
export function useAsk(id: MaybeRefOrGetter<string>) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ reminder, ...body }: Asking) => {
      const params = { path: { id: toValue(id) } }
      return told(
        reminder
          ? api.POST('/api/classes/{id}/consents/reminders', { params, body })
          : api.POST('/api/classes/{id}/consents/requests', { params, body }),
      )
    },
    gcTime: 0,
    onSettled: () => queries.invalidateQueries({ queryKey: boardKey(toValue(id)) }),
  })
}

export interface SignedPaper {
  code: string
  signedOn: string
  secondGuardian: boolean
  answers: Answers
  pages: string[]
  withoutPhotograph?: NoPhotograph
}

/** Where the picture of a page is; asking for it is written into the log. */
export const pageAddress = (classId: string, pupilId: string, pageId: string) =>
  `/api/classes/${classId}/pupils/${pupilId}/consents/pages/${pageId}`

export const NO_PHOTOGRAPH: NoPhotograph[] = ['FILED_AT_SCHOOL', 'FAMILY_DECLINES', 'NO_CAMERA']

export function usePaper(id: MaybeRefOrGetter<string>, pupilId: MaybeRefOrGetter<string>) {
  const queries = useQueryClient()
  const path = () => ({ id: toValue(id), pupilId: toValue(pupilId) })
  const onSuccess = () =>
    Promise.all([
      queries.invalidateQueries({ queryKey: boardKey(toValue(id)) }),
      queries.invalidateQueries({ queryKey: ['consents'] }),
    ])
  const enter = useMutation({
    mutationFn: (paper: SignedPaper) =>
      told(
        api.POST('/api/classes/{id}/pupils/{pupilId}/consents/paper', {
          params: { path: path() },
          body: { ...paper, answers: paper.answers as Record<string, boolean> },
        }),
      ),
    onSuccess,
  })
  const confirm = useMutation({
    mutationFn: (version: number) =>
      told(
        api.POST('/api/classes/{id}/pupils/{pupilId}/consents/paper/confirmation', {
          params: { path: path() },
          body: { version },
        }),
      ),
    onSuccess,
  })
  const discard = useMutation({
    mutationFn: (version: number) =>
      told(
        api.DELETE('/api/classes/{id}/pupils/{pupilId}/consents/paper', {
          params: { path: path(), query: { version } },
        }),
      ),
    onSuccess,
  })
  const photographAnew = useMutation({
    mutationFn: (body: { pages: string[]; version: number }) =>
      told(
        api.PUT('/api/classes/{id}/pupils/{pupilId}/consents/paper/pages', {
          params: { path: path() },
          body,
        }),
      ),
    onSuccess,
  })
  return { enter, confirm, discard, photographAnew }
}

export function useWaitingPapers(enabled: () => boolean) {
  return useQuery({
    queryKey: ['consents', 'waiting'],
    queryFn: () => told(api.GET('/api/consents/waiting')),
    enabled,
  })
}

export function useOwnWord() {
  const queries = useQueryClient()
  const queryKey = ['desk', 'stop']
  const onSuccess = (word: { stopped: boolean }) => queries.setQueryData(queryKey, word)
  const word = useQuery({ queryKey, queryFn: () => told(api.GET('/api/desk/stop')) })
  const stop = useMutation({ mutationFn: () => told(api.POST('/api/desk/stop')), onSuccess })
  const goOn = useMutation({ mutationFn: () => told(api.DELETE('/api/desk/stop')), onSuccess })
  return { word, stop, goOn }
}
