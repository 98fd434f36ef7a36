import { useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed, type MaybeRefOrGetter, toValue } from 'vue'
import { api, told, Refused, type QueueRow, type ReviewAct, type ReviewLetter } from '@/api'

export const reviewPicture = (letter: string, picture: string, small = false) =>
  `/api/letters/${letter}/pictures/${picture}${small ? '?small=true' : ''}`

/** As many as anybody reads in one go. */
const ONE_GO = 100

/** What waits for this reader, in the order in which it is read. */
export function useQueue(enabled: () => boolean = () => true) {
  return useQuery({
    queryKey: ['letters', 'waiting'],
    queryFn: () =>
      told(api.GET('/api/letters/queue', { params: { query: { side: 'ALL', size: ONE_GO } } })),
    enabled,
    staleTime: 0,
  })
}

/** Whether this reader is the one whom it waits for: no colleague has it open, and their own part is not done. */
export const isToRead = ({ claimedBy, forAnother }: QueueRow) =>
  !forAnother && (!claimedBy || claimedBy.mine)

/** Opening a letter claims it, so that no two people read at once; where somebody else has it, it is only shown. */
async function opened(id: string): Promise<ReviewLetter> {
  const params = { path: { id } }
  try {
    return await told(api.POST('/api/letters/{id}/claim', { params }))
  } catch (error) {
    if (!(error instanceof Refused) || error.problem.status !== 409) throw error
    return told(api.GET('/api/letters/{id}', { params }))
  }
}

/** Whoever goes away without a decision keeps it from nobody. */
export const letGo = (id: string) =>
  api.DELETE('/api/letters/{id}/claim', { params: { path: { id } } }).catch(() => undefined)

export function useReviewLetter(id: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: computed(() => ['letters', 'review', toValue(id)]),
    queryFn: () => opened(toValue(id)),
    // Every opening is written down; none happens because a window came to the front.
    staleTime: Infinity,
    gcTime: 0,
    retry: false,
    refetchOnWindowFocus: false,
  })
}

export const HOLD_REASONS = ['DANGER', 'CONTACT', 'NOT_RIGHT', 'OTHER'] as const
export type HoldReason = (typeof HOLD_REASONS)[number]

export interface Decision {
  act: ReviewAct
  version: number
  reason?:
    'CONTACT_DATA' | 'MEETING' | 'GIFTS' | 'UNKIND' | 'UNREADABLE' | 'WRONG_ROUND' | 'TOO_LITTLE'
  note?: string
  why?: HoldReason
}

/** One act of a reader, each at its own address. */
export function decide(id: string, { act, version, reason, note = '', why = 'OTHER' }: Decision) {
  const params = { path: { id } }
  const seen = { params, body: { version } }
  switch (act) {
    case 'APPROVE':
      return told(api.POST('/api/letters/{id}/approve', seen))
    case 'HOLD':
      return told(api.POST('/api/letters/{id}/hold', { params, body: { version, why } }))
    case 'ASK_SECOND':
      return told(api.POST('/api/letters/{id}/ask-second', seen))
    case 'RELEASE':
      return told(api.POST('/api/letters/{id}/release', seen))
    case 'SEND_BACK':
      return told(api.POST('/api/letters/{id}/send-back', { params, body: { version, note } }))
    case 'RETURN':
      if (reason === undefined) throw new Error('a return has a reason')
      return told(api.POST('/api/letters/{id}/return', { params, body: { version, reason, note } }))
  }
}

export function useQueueNews() {
  const queries = useQueryClient()
  return () => queries.invalidateQueries({ queryKey: ['letters', 'waiting'] })
}
