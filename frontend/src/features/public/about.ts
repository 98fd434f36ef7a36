import { useQuery } from '@tanstack/vue-query'
import { api, told } from '@/api'

/** Who runs this site and whom to complain to: known to everybody (R34). */
export function useAbout() {
  return useQuery({
    queryKey: ['about'],
    queryFn: () => told(api.GET('/api/about')),
    staleTime: 300_000,
  })
}
