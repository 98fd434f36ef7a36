import type { RouteRecordRaw } from 'vue-router'
import { defineFeature } from '@/app/feature'

function page(kind: 'places' | 'schools' | 'classes'): RouteRecordRaw {
  return {
    path: `/coverage/${kind}/:id`,
    name: `coverage-${kind}`,
    component: () => import('./CoveragePage.vue'),
    props: (route) => ({ kind, id: String(route.params.id) }),
    meta: { title: 'coverage.title', needs: 'coverage.read' },
  }
}

export default defineFeature({
  layout: 'staff',
  routes: [
    {
      path: '/coverage',
      name: 'coverage',
      component: () => import('./BeginPage.vue'),
      meta: { title: 'coverage.title', needs: 'coverage.read' },
    },
    {
      path: '/coverage/programmes/:id',
      name: 'coverage-tasks',
      component: () => import('./TaskTablePage.vue'),
      props: true,
      meta: { title: 'coverage.tasks.title', needs: 'coverage.read' },
    },
    page('places'),
    page('schools'),
    page('classes'),
  ],
  menu: [
    { to: '/coverage', text: 'coverage.title', icon: 'coverage', needs: 'coverage.read', order: 20 },
  ],
})
