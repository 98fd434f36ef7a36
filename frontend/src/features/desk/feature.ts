import { defineFeature } from '@/app/feature'

export default defineFeature({
  layout: 'desk',
  layouts: { desk: () => import('./DeskLayout.vue') },
  routes: [
    {
      path: '/desk',
      component: () => import('./DeskPage.vue'),
      meta: { needs: 'desk.open', title: 'desk.title' },
    },
    {
      path: '/rules',
      component: () => import('./RulesPage.vue'),
      meta: { needs: 'anyone', title: 'desk.rules.title' },
    },
    {
      path: '/who-reads',
      component: () => import('./ReadersPage.vue'),
      meta: { needs: 'anyone', title: 'desk.readers.title' },
    },
  ],
  landing: { to: '/desk', needs: 'desk.open', order: 10 },
})
