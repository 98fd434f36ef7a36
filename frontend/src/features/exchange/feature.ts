import { defineFeature } from '@/app/feature'

export default defineFeature({
  layout: 'staff',
  routes: [
    {
      path: '/meetings',
      name: 'meetings',
      component: () => import('./MeetingsPage.vue'),
      meta: { title: 'exchange.title', needs: 'exchange.arrange' },
    },
    {
      path: '/meetings/:id',
      name: 'meeting',
      component: () => import('./MeetingPage.vue'),
      props: true,
      meta: { title: 'exchange.one.title', needs: 'exchange.arrange' },
    },
    {
      path: '/meetings/:id/room',
      name: 'meeting-room',
      component: () => import('./room/RoomPage.vue'),
      props: true,
      meta: { title: 'exchange.room.title', needs: 'exchange.arrange' },
    },
    {
      path: '/meetings/:id/concern',
      name: 'meeting-concern',
      component: () => import('./MeetingConcernPage.vue'),
      props: true,
      meta: { title: 'exchange.door.title', needs: 'concerns.raise' },
    },
    {
      path: '/pairings/:id/meeting',
      name: 'new-meeting',
      component: () => import('./ProposePage.vue'),
      props: true,
      meta: { title: 'exchange.propose.title', needs: 'exchange.arrange' },
    },
    {
      path: '/pairings/:id/contact',
      name: 'new-contact',
      component: () => import('./ContactPage.vue'),
      props: true,
      meta: { title: 'exchange.log.title', needs: 'exchange.arrange' },
    },
  ],
  menu: [
    {
      to: '/meetings',
      text: 'exchange.title',
      icon: 'meeting',
      needs: 'exchange.arrange',
      order: 165,
    },
  ],
})
