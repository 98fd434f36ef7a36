import { defineFeature } from '@/app/feature'

export default defineFeature({
  layout: 'staff',
  routes: [
    {
      path: '/concerns',
      name: 'concerns',
      component: () => import('./ConcernsPage.vue'),
      meta: { title: 'safeguarding.title', needs: 'concerns.handle' },
    },
    {
      path: '/concerns/:id',
      name: 'concern',
      component: () => import('./ConcernPage.vue'),
      props: true,
      meta: { title: 'safeguarding.one.title', needs: 'concerns.handle' },
    },
    {
      path: '/classes/:id/concern',
      name: 'class-concern',
      component: () => import('./ClassConcernPage.vue'),
      props: true,
      meta: { title: 'safeguarding.raise.title', needs: 'concerns.raise' },
    },
    {
      path: '/family/letter-concern/:letter',
      name: 'family-letter-concern',
      component: () => import('./FamilyConcernPage.vue'),
      props: true,
      meta: { layout: 'family', title: 'safeguarding.family.title', needs: 'family.concern' },
    },
    {
      path: '/family/concern/:id',
      name: 'family-concern',
      component: () => import('./FamilyConcernPage.vue'),
      props: ({ params, query }) => ({
        id: params.id,
        ...(typeof query.meeting === 'string' ? { meeting: query.meeting } : {}),
      }),
      meta: { layout: 'family', title: 'safeguarding.family.title', needs: 'family.concern' },
    },
  ],
  menu: [
    {
      to: '/concerns',
      text: 'safeguarding.title',
      icon: 'shield',
      needs: 'concerns.handle',
      order: 170,
    },
  ],
})
