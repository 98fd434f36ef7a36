import type { RouteRecordRaw } from 'vue-router'
import { defineFeature } from '@/app/feature'
import type { Lazy, Needs } from '@/app/feature'

function page(below: string, name: string, component: Lazy, needs: Needs): RouteRecordRaw {
  return {
    path: `/programmes/:id${below}`,
    name,
    component,
    props: true,
    meta: { title: 'programme.one', needs },
  }
}

export default defineFeature({
  layout: 'staff',
  routes: [
    {
      path: '/programmes',
      name: 'programmes',
      component: () => import('./ProgrammesPage.vue'),
      meta: { title: 'programme.title', needs: 'programmes.read' },
    },
    page('', 'programme', () => import('./OverviewPage.vue'), 'programmes.read'),
    page('/rounds', 'programme-rounds', () => import('./RoundsPage.vue'), 'programmes.read'),
    page('/rules', 'programme-rules', () => import('./RulesPage.vue'), 'programmes.read'),
    page('/versions', 'programme-versions', () => import('./VersionsPage.vue'), 'programmes.read'),
    page(
      '/proposals',
      'programme-proposals',
      () => import('./ProposalsPage.vue'),
      'programmes.edit',
    ),
    page(
      '/proposals/:proposal',
      'programme-proposal',
      () => import('./ProposalPage.vue'),
      'programmes.edit',
    ),
    page('/edit', 'programme-edit', () => import('./editing/EditPage.vue'), 'programmes.edit'),
  ],
  menu: [
    {
      to: '/programmes',
      text: 'programme.title',
      icon: 'programmes',
      needs: 'programmes.read',
      order: 140,
    },
  ],
})
