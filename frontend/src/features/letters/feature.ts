import { defineFeature } from '@/app/feature'

export default defineFeature({
  layout: 'staff',
  routes: [
    {
      path: '/letters',
      name: 'letters',
      component: () => import('./review/QueuePage.vue'),
      meta: { title: 'letters.review.title', needs: 'letters.review' },
    },
    {
      path: '/letters/:id',
      name: 'letter',
      component: () => import('./review/ReviewPage.vue'),
      meta: { title: 'letters.review.title', needs: 'letters.review' },
    },
    {
      path: '/readers',
      name: 'readers',
      component: () => import('./team/TeamPage.vue'),
      meta: { title: 'letters.team.title', needs: 'letters.team' },
    },
    {
      path: '/family/letters/:id',
      component: () => import('./family/FamilyLetterPage.vue'),
      meta: { title: 'letters.family.letter', needs: 'family.read', layout: 'family' },
    },
  ],
  menu: [
    {
      to: '/letters',
      text: 'letters.review.title',
      icon: 'review',
      needs: 'letters.review',
      order: 170,
    },
    {
      to: '/readers',
      text: 'letters.team.title',
      icon: 'people',
      needs: 'letters.team',
      order: 175,
    },
  ],
})
