import type { RouteRecordRaw } from 'vue-router'
import { defineFeature } from '@/app/feature'

function page(kind: 'places' | 'schools' | 'classes'): RouteRecordRaw {
  return {
    path: `/coverage/${kind}/:id/closed/:programme/:month`,
    name: `closed-${kind}`,
    component: () => import('./ClosedPage.vue'),
    props: (route) => ({
      kind,
      id: String(route.params.id),
      programme: String(route.params.programme),
      month: String(route.params.month),
    }),
    meta: { title: 'months.title', needs: 'coverage.read' },
  }
}

export default defineFeature({
  layout: 'staff',
  routes: [page('places'), page('schools'), page('classes')],
})
