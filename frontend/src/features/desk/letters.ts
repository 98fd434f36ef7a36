import { useMutation, useQuery, useQueryClient } from '@tanstack/vue-query'
import { api, told, type OwnLetter } from '@/api'
import { openPlace } from '@/app/sealed'

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
      told(api.POST('/api/desk/letters/{id}/hand-in', { params, body: { version } })),
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
