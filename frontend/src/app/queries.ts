import { QueryClient } from '@tanstack/vue-query'
import { Refused } from '@/api'

/** Only what may be mended by asking again is asked again. */
function worthAnotherTry(count: number, error: Error): boolean {
  const away = error instanceof Refused && [0, 502, 503, 504].includes(error.problem.status)
  return away && count < 2
}

export const queries = new QueryClient({
  defaultOptions: {
    queries: { retry: worthAnotherTry, staleTime: 15_000, refetchOnWindowFocus: true },
    mutations: { retry: false },
  },
})
