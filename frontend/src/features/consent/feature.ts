import { defineFeature } from '@/app/feature'

export default defineFeature({
  layout: 'staff',
  routes: [
    {
      path: '/family/consent/:id',
      component: () => import('./family/ConsentPage.vue'),
      props: true,
      meta: { layout: 'family', needs: 'family.consent', title: 'consent.family.title' },
    },
    {
      path: '/stop',
      component: () => import('./StopPage.vue'),
      meta: { layout: 'desk', needs: 'desk.stop', title: 'consent.stop.title' },
    },
    {
      path: '/classes/:id/consents/papers',
      component: () => import('./board/PapersPage.vue'),
      props: true,
      meta: { needs: 'consents.record', title: 'consent.papers.title' },
    },
  ],
})
