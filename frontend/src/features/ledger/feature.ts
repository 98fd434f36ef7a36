import type { RouteRecordRaw } from 'vue-router'
import { defineFeature } from '@/app/feature'
import type { Lazy } from '@/app/feature'

function page(path: string, name: string, title: string, component: Lazy): RouteRecordRaw {
  return { path, name, component, props: true, meta: { title, needs: 'ledger.read' } }
}

export default defineFeature({
  layout: 'staff',
  routes: [
    page('/ledger', 'ledger', 'ledger.title', () => import('./tasks/TasksPage.vue')),
    page(
      '/ledger/deadlines',
      'ledger-deadlines',
      'ledger.board.title',
      () => import('./BoardPage.vue'),
    ),
    page(
      '/ledger/tables',
      'ledger-tables',
      'ledger.table.title',
      () => import('./tables/TablePage.vue'),
    ),
    page(
      '/ledger/organisations',
      'ledger-organisations',
      'ledger.organisations.title',
      () => import('./pairs/OrganisationsPage.vue'),
    ),
    page(
      '/ledger/co-building',
      'ledger-co-buildings',
      'ledger.co.title',
      () => import('./building/CoBuildingsPage.vue'),
    ),
    page(
      '/ledger/co-building/:id',
      'ledger-co-building',
      'ledger.co.one',
      () => import('./building/CoBuildingPage.vue'),
    ),
    page(
      '/ledger/plans/:plan/tasks/:task',
      'ledger-task',
      'ledger.task',
      () => import('./tasks/TaskPage.vue'),
    ),
  ],
  menu: [
    { to: '/ledger', text: 'ledger.title', icon: 'numbers', needs: 'ledger.read', order: 180 },
  ],
})
