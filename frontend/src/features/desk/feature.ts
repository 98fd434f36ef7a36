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
      path: '/desk/write/:id',
      component: () => import('./writing/WritePage.vue'),
      meta: { needs: 'desk.open', title: 'desk.write.title' },
    },
    {
      path: '/desk/letters/:id',
      component: () => import('./mail/ReadPage.vue'),
      meta: { needs: 'desk.open', title: 'desk.mail.read.title' },
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
