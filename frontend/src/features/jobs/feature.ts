import { defineFeature } from '@/app/feature'

export default defineFeature({
  layout: 'staff',
  routes: [
    {
      path: '/jobs',
      name: 'jobs',
      component: () => import('./JobsPage.vue'),
      meta: { title: 'jobs.title', needs: 'jobs.read' },
    },
  ],
  menu: [{ to: '/jobs', text: 'jobs.title', icon: 'jobs', needs: 'jobs.read', order: 320 }],
})
