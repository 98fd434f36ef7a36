import { useMutation, useQuery, useQueryClient } from '@tanstack/vue-query'
import { api, told } from '@/api'
import { isOver } from '@/shared/jobs'

const BEAT = 2000

/** One's own imports, newest first, looked at again and again while one of them runs. */
export function useImports() {
  return useQuery({
    queryKey: ['imports'],
    queryFn: () => told(api.GET('/api/imports')),
    refetchInterval: ({ state }) => (state.data?.some((one) => !isOver(one.job)) ? BEAT : false),
  })
}

export function useStartImport() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (file: File) =>
      told(
        api.POST('/api/imports', {
          params: { query: { name: file.name } },
          body: file as never,
          bodySerializer: (body: unknown) => body as Blob,
          headers: { 'Content-Type': 'application/octet-stream' },
        }),
      ),
    onSettled: () => queries.invalidateQueries({ queryKey: ['imports'] }),
  })
}
