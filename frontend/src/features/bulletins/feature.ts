import { defineFeature } from '@/app/feature'

export default defineFeature({
  layout: 'staff',
  routes: [
    {
      path: '/bulletins',
      name: 'bulletins',
      component: () => import('./BulletinsPage.vue'),
      meta: { title: 'bulletins.title', needs: 'bulletins.read' },
    },
    {
      path: '/bulletins/:id',
      name: 'bulletin',
      component: () => import('./BulletinPage.vue'),
      props: true,
      meta: { title: 'bulletins.title', needs: 'bulletins.read' },
    },
  ],
  menu: [
    {
      to: '/bulletins',
      text: 'bulletins.title',
      icon: 'programmes',
      needs: 'bulletins.read',
      order: 22,
    },
  ],
})
