import { useQuery } from '@tanstack/vue-query'
import { api, told, type Permission } from '@/api'
import { useSession } from '@/app/session'

const ONE = { params: { query: { size: 1 } } }

export interface Figure {
  name: 'places' | 'schools' | 'classes' | 'programmes' | 'people' | 'invitations'
  needs: Permission
  to: string
  icon: string
  count: () => Promise<{ total: number }>
}

/** One figure for each list that the caller may read; each leads to its list. */
export const figures: Figure[] = [
  {
    name: 'places',
    needs: 'places.read',
    to: '/places',
    icon: 'places',
    count: () => told(api.GET('/api/places', ONE)),
  },
  {
    name: 'schools',
    needs: 'schools.read',
    to: '/schools',
    icon: 'schools',
    count: () => told(api.GET('/api/schools', ONE)),
  },
  {
    name: 'classes',
    needs: 'classes.read',
    to: '/classes',
    icon: 'classes',
    count: () => told(api.GET('/api/classes', ONE)),
  },
  {
    name: 'programmes',
    needs: 'programmes.read',
    to: '/programmes',
    icon: 'programmes',
    count: () => told(api.GET('/api/programmes', ONE)),
  },
  {
    name: 'people',
    needs: 'accounts.read',
    to: '/people',
    icon: 'people',
    count: () => told(api.GET('/api/accounts', ONE)),
  },
  {
    name: 'invitations',
    needs: 'accounts.invite',
    to: '/invitations',
    icon: 'invitations',
    count: () => told(api.GET('/api/invitations', ONE)),
  },
]

export function useFigure(figure: Figure) {
  return useQuery({
    queryKey: [figure.name === 'people' ? 'accounts' : figure.name, 'count'],
    queryFn: figure.count,
  })
}

/** The classes in which the caller opens the door: few for a teacher, so they stand on the first page. */
export function useOwnClasses() {
  const session = useSession()
  return useQuery({
    queryKey: ['classes', 'own'],
    queryFn: () => told(api.GET('/api/classes', { params: { query: { size: 6 } } })),
    enabled: () => session.may('classes.window'),
  })
}

export function useRunningJobs() {
  const session = useSession()
  return useQuery({
    queryKey: ['jobs', 'running'],
    queryFn: async () => {
      const { items } = await told(api.GET('/api/jobs', { params: { query: { size: 10 } } }))
      return items.filter((job) => job.state === 'RUNNING' || job.state === 'WAITING')
    },
    enabled: () => session.may('jobs.read'),
  })
}
