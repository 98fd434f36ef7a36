import { defineFeature } from '@/app/feature'

export default defineFeature({
  layout: 'public',
  layouts: { public: () => import('./PublicLayout.vue') },
  routes: [
    {
      path: '/about',
      component: () => import('./AboutPage.vue'),
      meta: { needs: 'anyone', title: 'public.about.title' },
    },
    {
      path: '/what-we-keep',
      component: () => import('./KeptPage.vue'),
      meta: { needs: 'anyone', title: 'public.kept.title' },
    },
    {
      path: '/problems/:code',
      component: () => import('./ProblemPage.vue'),
      props: true,
      meta: { needs: 'anyone', title: 'public.problem.title' },
    },
    {
      path: '/not-permitted',
      name: 'not-permitted',
      component: () => import('./NotPermittedPage.vue'),
      meta: { needs: 'anyone', title: 'public.notPermitted.title' },
    },
  ],
})
