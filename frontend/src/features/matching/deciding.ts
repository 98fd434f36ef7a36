import { useMutation, useQueryClient } from '@tanstack/vue-query'
import { toValue, type MaybeRefOrGetter } from 'vue'
import { api, told, type Because, type PairRow } from '@/api'
import { seen } from './pairs'

/** What the adults of one school do about pairs. Every decision carries the version that was seen. */
export function useDeciding(id: MaybeRefOrGetter<string>) {
  const queries = useQueryClient()
  const params = () => ({ path: { id: toValue(id) } })
  const of = (pair: PairRow) => ({ path: { id: toValue(id), pairing: pair.id } })
  const onSettled = () => queries.invalidateQueries({ queryKey: ['pairings'] })

  const confirm = useMutation({
    mutationFn: (pairs: PairRow[]) =>
      told(
        api.POST('/api/class-pairings/{id}/confirmation', {
          params: params(),
          body: { pairings: seen(pairs) },
        }),
      ),
    onSettled,
  })
  const decline = useMutation({
    mutationFn: ({ pairs, because }: { pairs: PairRow[]; because: Because }) =>
      told(
        api.POST('/api/class-pairings/{id}/refusal', {
          params: params(),
          body: { pairings: seen(pairs), because },
        }),
      ),
    onSettled,
  })
  const pause = useMutation({
    mutationFn: ({ pair, because }: { pair: PairRow; because: Because }) =>
      told(
        api.POST('/api/class-pairings/{id}/pairings/{pairing}/pause', {
          params: of(pair),
          body: { version: pair.version, because },
        }),
      ),
    onSettled,
  })
  const end = useMutation({
    mutationFn: ({ pair, because }: { pair: PairRow; because: Because }) =>
      told(
        api.POST('/api/class-pairings/{id}/pairings/{pairing}/end', {
          params: of(pair),
          body: { version: pair.version, because },
        }),
      ),
    onSettled,
  })
  const resume = useMutation({
    mutationFn: (pair: PairRow) =>
      told(
        api.POST('/api/class-pairings/{id}/pairings/{pairing}/resumption', {
          params: of(pair),
          body: { version: pair.version },
        }),
      ),
    onSettled,
  })
  const others = useMutation({
    mutationFn: () => told(api.POST('/api/class-pairings/{id}/others', { params: params() })),
    onSettled,
  })
  return { confirm, decline, pause, end, resume, others }
}

export interface Two {
  inland: string
  partner: string
}

/** By hand: what it would do is asked before it is done. */
export function useByHand(id: MaybeRefOrGetter<string>) {
  const queries = useQueryClient()
  const params = () => ({ path: { id: toValue(id) } })
  const onSettled = () => queries.invalidateQueries({ queryKey: ['pairings'] })
  const judge = useMutation({
    mutationFn: (body: Two) =>
      told(api.POST('/api/class-pairings/{id}/judgement', { params: params(), body })),
  })
  const pair = useMutation({
    mutationFn: (body: Two) =>
      told(api.POST('/api/class-pairings/{id}/pairings', { params: params(), body })),
    onSettled,
  })
  const of = ({ id, version }: PairRow) => ({ id, version })
  const two = ([one, other]: [PairRow, PairRow]) => ({ one: of(one), other: of(other) })
  const effect = useMutation({
    mutationFn: (pairs: [PairRow, PairRow]) =>
      told(
        api.POST('/api/class-pairings/{id}/swap/effect', { params: params(), body: two(pairs) }),
      ),
  })
  const swap = useMutation({
    mutationFn: (pairs: [PairRow, PairRow]) =>
      told(api.POST('/api/class-pairings/{id}/swap', { params: params(), body: two(pairs) })),
    onSettled,
  })
  return { judge, pair, effect, swap }
}
