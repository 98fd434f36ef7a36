import { defineFeature } from '@/app/feature'

export default defineFeature({
  layout: 'staff',
  routes: [
    {
      path: '/people',
      name: 'people',
      component: () => import('./PeoplePage.vue'),
      meta: { title: 'accounts.people.title', needs: 'accounts.read' },
    },
    {
      path: '/invitations',
      name: 'invitations',
      component: () => import('./InvitationsPage.vue'),
      meta: { title: 'accounts.invitations.title', needs: 'accounts.invite' },
    },
    {
      path: '/log',
      name: 'log',
      component: () => import('./LogPage.vue'),
      meta: { title: 'accounts.log.title', needs: 'log.read' },
    },
    {
      path: '/my-account',
      name: 'my-account',
      component: () => import('./MyAccountPage.vue'),
      meta: { title: 'accounts.mine.title', needs: 'own.profile' },
    },
  ],
  menu: [
    {
      to: '/people',
      text: 'accounts.people.title',
      icon: 'people',
      needs: 'accounts.read',
      order: 210,
    },
    {
      to: '/invitations',
      text: 'accounts.invitations.title',
      icon: 'invitations',
      needs: 'accounts.invite',
      order: 220,
    },
    { to: '/log', text: 'accounts.log.title', icon: 'log', needs: 'log.read', order: 310 },
  ],
})
