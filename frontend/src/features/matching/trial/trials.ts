import { useMutation, useQueryClient } from '@tanstack/vue-query'
import { api, told, type NewTrial, type SentFile } from '@/api'

/** What a trial is asked by, as the files of the command line are called. */
export type Part = 'list' | 'pinned' | 'blocked'

export function useSendFile(programme: () => string) {
  return useMutation({
    mutationFn: (file: File): Promise<SentFile> =>
      told(
        api.POST('/api/programmes/{id}/trials/files', {
          params: { path: { id: programme() }, query: { name: file.name } },
          body: file as never,
          bodySerializer: (body: unknown) => body as Blob,
          headers: { 'Content-Type': 'application/octet-stream' },
        }),
      ),
  })
}

export function useStartTrial(programme: () => string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (body: NewTrial) =>
      told(
        api.POST('/api/programmes/{id}/trials', { params: { path: { id: programme() } }, body }),
      ),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['matching'] }),
  })
}
