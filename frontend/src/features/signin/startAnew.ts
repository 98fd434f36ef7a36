import { api } from '@/api'
import { useSession } from '@/app/session'

/** Gives up a sign-in that is half done. */
export function useStartAnew(): () => Promise<void> {
  const session = useSession()
  return async () => {
    await api.DELETE('/api/session')
    await session.load()
  }
}
