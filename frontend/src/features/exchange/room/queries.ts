import { useMutation, useQuery, useQueryClient } from '@tanstack/vue-query'
import { api, told, type MeetingRoom } from '@/api'

/** How the room is, and what an adult does with it. */
export function useRoom(id: string) {
  const queries = useQueryClient()
  const key = ['meetings', 'room', id]
  const params = { path: { id } }
  const onSuccess = (room: MeetingRoom) => queries.setQueryData(key, room)
  const onError = () => queries.invalidateQueries({ queryKey: key })
  const query = useQuery({
    queryKey: key,
    queryFn: () => told(api.GET('/api/meetings/{id}/room', { params })),
    retry: false,
  })
  const enter = useMutation({
    mutationFn: (nobodyInView: boolean) =>
      told(api.POST('/api/meetings/{id}/room/entry', { params, body: { nobodyInView } })),
    onSuccess,
  })
  const open = useMutation({
    mutationFn: () => told(api.POST('/api/meetings/{id}/room/opening', { params })),
    onSuccess,
    onError,
  })
  const silence = useMutation({
    mutationFn: (body: { own: boolean; muted?: boolean; blanked?: boolean }) =>
      told(api.POST('/api/meetings/{id}/room/silence', { params, body })),
    onSuccess,
    onError,
  })
  const end = useMutation({
    mutationFn: () => told(api.POST('/api/meetings/{id}/room/end', { params })),
    onSuccess,
    onError,
  })
  const ask = useMutation({
    mutationFn: (nobodyOut: boolean) =>
      told(api.POST('/api/meetings/{id}/room/recording', { params, body: { nobodyOut } })),
    onSuccess,
    onError,
  })
  const agree = useMutation({
    mutationFn: (nobodyOut: boolean) =>
      told(
        api.POST('/api/meetings/{id}/room/recording/agreement', { params, body: { nobodyOut } }),
      ),
    onSuccess,
    onError,
  })
  const unrecord = useMutation({
    mutationFn: () => told(api.POST('/api/meetings/{id}/room/recording/end', { params })),
    onSuccess,
    onError,
  })
  const changed = () => void queries.invalidateQueries({ queryKey: key })
  return { query, enter, open, silence, end, ask, agree, unrecord, changed }
}
