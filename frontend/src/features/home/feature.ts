import { defineFeature } from '@/app/feature'

export default defineFeature({
  layout: 'staff',
  routes: [
    {
      path: '/home',
      name: 'home',
      component: () => import('./HomePage.vue'),
      meta: { title: 'home.title', needs: 'own.profile' },
    },
  ],
  menu: [{ to: '/home', text: 'home.title', icon: 'home', needs: 'own.profile', order: 10 }],
  landing: { to: '/home', needs: 'own.profile', order: 30 },
  layouts: { staff: () => import('@/app/StaffShell.vue') },
})
