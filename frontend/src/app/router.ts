import { ref } from 'vue'
import { createRouter, createWebHistory, type RouteLocationNormalized } from 'vue-router'
import { landings, routes } from './features'
import { useSession } from './session'

export const router = createRouter({
  history: createWebHistory(),
  routes: [
    { path: '/', name: 'start', component: { render: () => null }, meta: { needs: 'anyone' } },
    ...routes,
    {
      path: '/:missing(.*)*',
      name: 'not-found',
      component: () => import('./NotFound.vue'),
      meta: { needs: 'anyone', layout: 'public', title: 'app.notFound.title' },
    },
  ],
  scrollBehavior: (to, from, saved) => saved ?? (to.path === from.path ? {} : { top: 0 }),
})

/** A page did not come: the house is away, or a newer version has replaced its files. */
export const lost = ref(false)
router.onError(() => (lost.value = true))

router.beforeEach(async (to) => {
  lost.value = false
  const session = useSession()
  if (!session.known) await session.load().catch(() => {})
  if (to.name === 'start') return firstPage()
  if (to.meta.needs === 'anyone') return true
  if (!session.signedIn) return { path: '/sign-in', query: { to: to.fullPath } }
  return permitted(to) || { name: 'not-permitted', replace: true }
})

function firstPage() {
  const session = useSession()
  if (!session.signedIn) return '/sign-in'
  return landings.find((landing) => session.may(landing.needs))?.to ?? { name: 'not-permitted' }
}

function permitted(to: RouteLocationNormalized): boolean {
  const needs = to.meta.needs
  return needs === undefined || needs === 'anyone' || useSession().may(needs)
}
