import { effectScope, nextTick, ref, type Ref } from 'vue'
import { beforeEach, expect, test, vi } from 'vitest'
import type { Programme } from '@/api'
import { provideForm } from './form'
import { useEditing } from './useEditing'

const page = ref()
const fetchVersion = vi.fn()
const preview = vi.fn()

vi.mock('vue-i18n', () => ({ useI18n: () => ({ t: (key: string) => key }) }))
vi.mock('@tanstack/vue-query', () => ({ useQueryClient: () => ({ invalidateQueries: vi.fn() }) }))
vi.mock('@/app/session', () => ({ useSession: () => ({ account: { id: 'a' } }) }))
vi.mock('./form', () => ({
  provideForm: () => ({ faults: ref([]), names: new Map() }),
}))
vi.mock('../queries', () => ({
  useProgramme: () => ({ data: page, error: ref(null) }),
  fetchVersion: (...asked: unknown[]): unknown => fetchVersion(...asked),
  usePreview: () => mutation(preview),
  usePropose: () => mutation(vi.fn()),
}))

function mutation(mutateAsync: unknown) {
  const nothing: Ref<null> = ref(null)
  return { mutateAsync, isPending: ref(false), error: nothing, data: nothing, reset: vi.fn() }
}

const programme = {
  names: { zh: '甲', en: 'A' },
  years: [],
  links: [],
  quotas: [],
  rounds: [],
  inland: [],
  partner: [],
  rules: { gradeGap: 1 },
  weights: {},
} as unknown as Programme

const shown = (version: number) => ({
  keeper: { code: '43', name: programme.names },
  programme: { version, inland: [], partner: [], names: programme.names },
  cities: [],
  counties: [],
  links: [],
  quotas: [],
})

beforeEach(() => {
  vi.resetAllMocks()
  localStorage.clear()
  page.value = shown(1)
})

test('nothing is looked at while typed changes are being laid upon a newer version', async () => {
  fetchVersion.mockResolvedValueOnce({ content: programme })
  preview.mockResolvedValue({})
  const scope = effectScope()
  const editing = scope.run(() => useEditing('p', provideForm('p')))
  if (!editing) throw new Error('not run')
  await vi.waitUntil(() => editing.draft.value !== undefined)

  page.value = shown(2)
  let arrive: (answer: { content: Programme }) => void = () => undefined
  fetchVersion.mockReturnValueOnce(new Promise((resolve) => (arrive = resolve)))
  const carried = editing.carry()
  await nextTick()
  await editing.look()
  expect(preview).not.toHaveBeenCalled()
  expect(editing.looking.value).toBe(true)

  arrive({ content: programme })
  await carried
  await editing.look()
  expect(preview).toHaveBeenCalledTimes(1)
  expect(preview).toHaveBeenCalledWith(expect.objectContaining({ version: 2 }))
  scope.stop()
})

test('a newer version that does not come is told, and what was typed stays', async () => {
  fetchVersion.mockResolvedValueOnce({ content: programme })
  const scope = effectScope()
  const editing = scope.run(() => useEditing('p', provideForm('p')))
  if (!editing) throw new Error('not run')
  await vi.waitUntil(() => editing.draft.value !== undefined)
  page.value = shown(2)
  fetchVersion.mockRejectedValueOnce(new Error('offline'))
  await editing.carry()
  expect(editing.error.value?.message).toBe('offline')
  expect(editing.draft.value).toEqual(programme)
  expect(editing.version.value).toBe(1)
  scope.stop()
})
