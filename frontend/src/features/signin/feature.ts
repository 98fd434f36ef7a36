import { defineFeature } from '@/app/feature'

export default defineFeature({
  layout: 'public',
  routes: [
    {
      path: '/sign-in',
      component: () => import('./DoorsPage.vue'),
      meta: { needs: 'anyone', title: 'signin.doors.title' },
    },
    {
      path: '/sign-in/staff',
      component: () => import('./StaffPage.vue'),
      meta: { needs: 'anyone', title: 'signin.staff.title' },
    },
    {
      path: '/sign-in/pupil',
      component: () => import('./PupilPage.vue'),
      meta: { needs: 'anyone', title: 'signin.pupil.title' },
    },
    {
      path: '/sign-in/family',
      component: () => import('./FamilyPage.vue'),
      meta: { needs: 'anyone', title: 'signin.family.title' },
    },
    {
      path: '/guardian/:token',
      component: () => import('./GuardianLinkPage.vue'),
      props: true,
      meta: { needs: 'anyone', title: 'signin.family.title' },
    },
    {
      path: '/invitation/:token',
      component: () => import('./JoinPage.vue'),
      props: true,
      meta: { needs: 'anyone', title: 'signin.join.title' },
    },
    {
      path: '/setup/:token',
      component: () => import('./JoinPage.vue'),
      props: true,
      meta: { needs: 'anyone', title: 'signin.setup.title' },
    },
  ],
  signInAgain: { STAFF: () => import('./SignInAgain.vue') },
})
