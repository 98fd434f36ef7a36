import { defineFeature } from '@/app/feature'

export default defineFeature({
  layout: 'family',
  layouts: { family: () => import('./FamilyLayout.vue') },
  routes: [
    {
      path: '/family',
      component: () => import('./FamilyPage.vue'),
      meta: { needs: 'family.read', title: 'family.title' },
    },
  ],
  landing: { to: '/family', needs: 'family.read', order: 10 },
})
