import { defineFeature } from '@/app/feature'

export default defineFeature({
  layout: 'staff',
  routes: [
    {
      path: '/places/:code?',
      name: 'places',
      component: () => import('./PlacesPage.vue'),
      props: true,
      meta: { title: 'directory.places.title', needs: 'places.read' },
    },
    {
      path: '/schools',
      name: 'schools',
      component: () => import('./SchoolsPage.vue'),
      meta: { title: 'directory.schools.title', needs: 'schools.read' },
    },
    {
      path: '/schools/:id',
      name: 'school',
      component: () => import('./SchoolPage.vue'),
      props: true,
      meta: { title: 'directory.schools.one', needs: 'schools.read' },
    },
    {
      path: '/schools/:id/pupils',
      name: 'pupils-of-school',
      component: () => import('./SchoolPupilsPage.vue'),
      props: true,
      meta: { title: 'directory.register.title', needs: 'pupils.read' },
    },
    {
      path: '/schools/:id/new-year',
      name: 'new-year',
      component: () => import('./year/NewYearPage.vue'),
      props: true,
      meta: { title: 'directory.year.title', needs: 'classes.open' },
    },
    {
      path: '/classes',
      name: 'classes',
      component: () => import('./ClassesPage.vue'),
      meta: { title: 'directory.classes.title', needs: 'classes.read' },
    },
    {
      path: '/classes/:id',
      name: 'class',
      component: () => import('./ClassPage.vue'),
      props: true,
      meta: { title: 'directory.classes.one', needs: 'classes.read' },
    },
    {
      path: '/classes/:id/enrol',
      name: 'enrol',
      component: () => import('./enrol/EnrolPage.vue'),
      props: true,
      meta: { title: 'directory.enrol.title', needs: 'pupils.enrol' },
    },
    {
      path: '/imports',
      name: 'imports',
      component: () => import('./import/ImportsPage.vue'),
      meta: { title: 'directory.imports.title', needs: 'pupils.import' },
    },
  ],
  menu: [
    {
      to: '/places',
      text: 'directory.places.title',
      icon: 'places',
      needs: 'places.read',
      order: 110,
    },
    {
      to: '/schools',
      text: 'directory.schools.title',
      icon: 'schools',
      needs: 'schools.read',
      order: 120,
    },
    {
      to: '/classes',
      text: 'directory.classes.title',
      icon: 'classes',
      needs: 'classes.read',
      order: 130,
    },
    {
      to: '/imports',
      text: 'directory.imports.title',
      icon: 'people',
      needs: 'pupils.import',
      order: 140,
    },
  ],
})
