import { keepPreviousData, useQuery } from '@tanstack/vue-query'
import { computed, toValue, type MaybeRefOrGetter } from 'vue'
import { useRoute, useRouter, type LocationQuery } from 'vue-router'
import { language } from '@/app/language'
import type { Page } from '@/api'

export interface Asked {
  page: number
  size: number
  sort?: string
  q?: string
}

export const SIZES = [25, 50, 100]

export interface ListingOptions<Row, Filters extends string> {
  /** Name of the list; the first part of its query key. */
  name: string
  fetch: (asked: Asked & Partial<Record<Filters, string>>) => Promise<Page<Row>>
  /** What may be narrowed by the address, such as ?role=TEACHER. */
  filters?: readonly Filters[]
  /** What the page itself narrows to, such as the school that it shows. */
  within?: MaybeRefOrGetter<Partial<Record<Filters, string>>>
  /** Where the same rows come as an Excel file. */
  excel?: string
}

const one = (query: LocationQuery, key: string) => {
  const value = query[key]
  return typeof value === 'string' && value !== '' ? value : undefined
}

/** A list whose state is the address: it can be reloaded, sent to a colleague, and left and come back to. */
export function useListing<Row, Filters extends string = never>(
  options: ListingOptions<Row, Filters>,
) {
  const route = useRoute()
  const router = useRouter()

  const page = computed(() => Math.max(1, Number(one(route.query, 'page') ?? 1) || 1))
  const size = computed(() => {
    const wanted = Number(one(route.query, 'size'))
    return SIZES.includes(wanted) ? wanted : 25
  })
  const sort = computed(() => one(route.query, 'sort'))
  const q = computed(() => one(route.query, 'q') ?? '')
  const chosen = computed(() => {
    const pairs = (options.filters ?? []).map((key) => [key, one(route.query, key)] as const)
    return Object.fromEntries(pairs.filter(([, value]) => value !== undefined)) as Partial<
      Record<Filters, string>
    >
  })
  const narrowed = computed(() => q.value !== '' || Object.keys(chosen.value).length > 0)

  const asked = computed(() => ({
    page: page.value - 1,
    size: size.value,
    ...(sort.value === undefined ? {} : { sort: sort.value }),
    ...(q.value === '' ? {} : { q: q.value }),
    ...chosen.value,
    ...toValue(options.within),
  }))

  const query = useQuery({
    queryKey: computed(() => [options.name, 'list', asked.value]),
    queryFn: () => options.fetch(asked.value),
    placeholderData: keepPreviousData,
  })

  function change(changes: Record<string, string | undefined>): void {
    const query = { ...route.query, page: undefined, ...changes }
    void router.replace({ query })
  }

  function sortBy(field: string | undefined): void {
    change({ sort: field })
  }

  /** Up, then down, then as it was. */
  function turn(field: string): void {
    if (sort.value === `${field},asc`) sortBy(`${field},desc`)
    else sortBy(sort.value === `${field},desc` ? undefined : `${field},asc`)
  }

  const excel = computed(() => {
    if (options.excel === undefined) return undefined
    const query = new URLSearchParams({ lang: language.value })
    for (const [key, value] of Object.entries(asked.value)) {
      if (key !== 'page' && key !== 'size') query.set(key, String(value))
    }
    return `${options.excel}?${query}`
  })

  return {
    page,
    size,
    sort,
    q,
    chosen,
    narrowed,
    excel,
    rows: computed(() => query.data.value?.items ?? []),
    total: computed(() => query.data.value?.total ?? 0),
    loading: query.isPending,
    refreshing: query.isFetching,
    error: query.error,
    retry: () => void query.refetch(),
    goTo: (wanted: number) => change({ page: wanted === 1 ? undefined : String(wanted) }),
    resize: (wanted: number) => change({ size: wanted === 25 ? undefined : String(wanted) }),
    search: (text: string) => change({ q: text.trim() === '' ? undefined : text.trim() }),
    filter: (key: Filters, value: string | undefined) => change({ [key]: value || undefined }),
    widen: () =>
      change({
        q: undefined,
        ...Object.fromEntries((options.filters ?? []).map((key) => [key, undefined])),
      }),
    sortBy,
    turn,
  }
}

export type Listing<Row> = Omit<ReturnType<typeof useListing<Row>>, 'chosen' | 'filter'>
