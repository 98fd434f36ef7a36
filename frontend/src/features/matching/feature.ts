import { defineFeature } from '@/app/feature'

export default defineFeature({
  layout: 'staff',
  routes: [
    {
      path: '/matching',
      name: 'matching',
      component: () => import('./MatchingPage.vue'),
      meta: { title: 'matching.title', needs: 'matching.read' },
    },
    {
      path: '/matching/:id',
      name: 'matching-plan',
      component: () => import('./PlanPage.vue'),
      props: true,
      meta: { title: 'matching.title', needs: 'matching.read' },
    },
    {
      path: '/matching/:id/compare',
      name: 'matching-compare',
      component: () => import('./compare/ComparePage.vue'),
      props: true,
      meta: { title: 'matching.compare.title', needs: 'matching.read' },
    },
    {
      path: '/matching/runs/:id',
      name: 'matching-run',
      component: () => import('./run/RunPage.vue'),
      props: true,
      meta: { title: 'matching.run.one', needs: 'matching.read' },
    },
    {
      path: '/pairings',
      name: 'pairings',
      component: () => import('./PairingsPage.vue'),
      meta: { title: 'matching.pairings.title', needs: 'pairings.read' },
    },
    {
      path: '/pairings/:id',
      name: 'pairing',
      component: () => import('./pairing/PairingPage.vue'),
      props: true,
      meta: { title: 'matching.pairing.title', needs: 'pairings.people' },
    },
    {
      path: '/bonds',
      name: 'bonds',
      component: () => import('./bonds/BondsPage.vue'),
      meta: { title: 'matching.bonds.title', needs: 'pairings.read' },
    },
    {
      path: '/classes/:id/friends',
      name: 'class-friends',
      component: () => import('./FriendsPage.vue'),
      props: true,
      meta: { title: 'matching.friends.title', needs: 'pairings.people' },
    },
  ],
  menu: [
    {
      to: '/matching',
      text: 'matching.title',
      icon: 'matching',
      needs: 'matching.read',
      order: 150,
    },
    {
      to: '/pairings',
      text: 'matching.pairings.title',
      icon: 'pairings',
      needs: 'pairings.read',
      order: 160,
    },
  ],
})
