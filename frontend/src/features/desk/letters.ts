import { useMutation, useQuery, useQueryClient } from '@tanstack/vue-query'
import { api, Refused, told, type OwnLetter } from '@/api'
import { openPlace } from '@/app/sealed'
import { isAway } from './making/sendPicture'

export const pictureAddress = (letter: string, picture: string, small = false) =>
  `/api/desk/letters/${letter}/pictures/${picture}${small ? '?small=true' : ''}`

export const receivedPicture = (letter: string, picture: string, small = false) =>
  `/api/desk/received/${letter}/pictures/${picture}${small ? '?small=true' : ''}`

/** All that lies on the desk: friends, the letter of this round, the letter box. */
export function useDeskLetters() {
  return useQuery({
    queryKey: ['desk', 'letters'],
    queryFn: () => told(api.GET('/api/desk/letters')),
  })
}

/** Where this browser keeps what the server has not got yet of a letter. */
export const placeOf = (id: string) => `letter.${id}`

/** The letter, and with it the key of what this browser kept of it. */
export async function ownLetter(id: string): Promise<OwnLetter> {
  const letter = await told(api.GET('/api/desk/letters/{id}', { params: { path: { id } } }))
  await openPlace(placeOf(id), letter.browserKey)
  return letter
}

export function useOwnLetter(id: string) {
  return useQuery({
    queryKey: ['desk', 'letter', id],
    queryFn: () => ownLetter(id),
    // What stands on the paper is the child's: nothing is fetched anew under its hands.
    staleTime: Infinity,
    gcTime: 0,
    refetchOnWindowFocus: false,
  })
}

/** What the friend asked in the letter that this one answers. It has arrived and changes no more. */
export function useFriendAsked(id: string) {
  const params = { path: { id } }
  return useQuery({
    queryKey: ['desk', 'questions', id],
    queryFn: () => told(api.GET('/api/desk/letters/{id}/questions', { params })),
    staleTime: Infinity,
    gcTime: 0,
  })
}

const CHANGED = 'letters.changed-elsewhere'

/**
 * Where nobody answered, or the letter is said to have changed, it may have been handed in all the same and its answer was
 * lost: what the server has says so.
 */
async function handedInAllTheSame(id: string, failure: unknown): Promise<OwnLetter> {
  const unclear = isAway(failure) || (failure instanceof Refused && failure.is(CHANGED))
  const now = unclear ? await ownLetter(id).catch(() => undefined) : undefined
  if (now === undefined || isTheChilds(now)) throw failure
  return now
}

const isTheChilds = ({ state }: OwnLetter) => state === 'DRAFT' || state === 'RETURNED'

/** The same place always gives the same letter, so tapping twice starts none twice. */
export function useBegin() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (body: { pairingId: string; free: boolean }) =>
      told(api.POST('/api/desk/letters', { body })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['desk', 'letters'] }),
  })
}

export function useLetterActs(id: string) {
  const queries = useQueryClient()
  const params = { path: { id } }
  const known = (letter: OwnLetter) => {
    queries.setQueryData(['desk', 'letter', id], letter)
    return queries.invalidateQueries({ queryKey: ['desk', 'letters'] })
  }
  const handIn = useMutation({
    mutationFn: (version: number) =>
      told(api.POST('/api/desk/letters/{id}/hand-in', { params, body: { version } })).catch(
        (failure: unknown) => handedInAllTheSame(id, failure),
      ),
    onSuccess: known,
  })
  const takeBack = useMutation({
    mutationFn: () => told(api.POST('/api/desk/letters/{id}/take-back', { params })),
    onSuccess: known,
  })
  const discard = useMutation({
    mutationFn: (version: number) =>
      api.DELETE('/api/desk/letters/{id}', { params: { ...params, query: { version } } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['desk', 'letters'] }),
  })
  return { handIn, takeBack, discard }
}
