import { useMutation, useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed, toValue, type MaybeRefOrGetter } from 'vue'
import { api, told, type Job } from '@/api'

const BEAT = 1500

export function isOver(job: Job): boolean {
  return job.state === 'DONE' || job.state === 'FAILED' || job.state === 'CANCELLED'
}

/** Follows a job until it is over. */
export function useJob(id: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: computed(() => ['jobs', 'one', toValue(id)]),
    queryFn: () => told(api.GET('/api/jobs/{id}', { params: { path: { id: toValue(id) } } })),
    refetchInterval: ({ state }) => (state.data && isOver(state.data) ? false : BEAT),
  })
}

export function useCancelJob() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ id, version }: Job) =>
      told(
        api.POST('/api/jobs/{id}/cancellation', { params: { path: { id } }, body: { version } }),
      ),
    onSettled: () => queries.invalidateQueries({ queryKey: ['jobs'] }),
  })
}
