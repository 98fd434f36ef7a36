import { defineFeature } from '@/app/feature'

export default defineFeature({
  layout: 'staff',
  routes: [
    {
      path: '/news',
      name: 'news',
      component: () => import('./NewsPage.vue'),
      meta: { title: 'notifications.news.title', needs: 'own.profile' },
    },
    {
      path: '/news/settings',
      name: 'news-settings',
      component: () => import('./SettingsPage.vue'),
      meta: { title: 'notifications.settings.title', needs: 'own.profile' },
    },
    {
      path: '/mails',
      name: 'mails',
      component: () => import('./MailPage.vue'),
      meta: { title: 'notifications.mails.title', needs: 'mail.run' },
    },
    {
      path: '/mail-stop/:token',
      component: () => import('./StopPage.vue'),
      props: true,
      meta: { title: 'notifications.stop.title', needs: 'anyone', layout: 'public' },
    },
  ],
  menu: [
    {
      to: '/mails',
      text: 'notifications.mails.title',
      icon: 'letters',
      needs: 'mail.run',
      order: 330,
    },
  ],
})
