import { computed, inject, provide, reactive, ref, type InjectionKey, type Ref } from 'vue'
import type { Fault, Text } from '@/api'
import { said } from '@/app/language'

interface Form {
  programme: string
  faults: Ref<Fault[]>
  names: Map<string, Text>
}

const KEY: InjectionKey<Form> = Symbol('programme-form')

/** What every field of the form needs to know: its faults, and the names of places. */
export function provideForm(programme: string) {
  const form: Form = { programme, faults: ref([]), names: reactive(new Map()) }
  provide(KEY, form)
  return form
}

export function useForm() {
  const form = inject(KEY)
  if (form === undefined) throw new Error('a field of a programme stands outside its form')
  return {
    ...form,
    nameOf: (code: string) => said(form.names.get(code)) || code,
    /** Numbers of entries move when one goes; faults told by the old numbers would point at the wrong ones. */
    forget: (below: string) => {
      form.faults.value = form.faults.value.filter((fault) => !isBelow(fault.pointer, below))
    },
  }
}

export function useFault(at: () => string) {
  const form = useForm()
  return computed(() => form.faults.value.find((fault) => fault.pointer === at())?.detail)
}

/** For what is chosen from a group: faults of its single entries are told below the whole. */
export function useFaultsBelow(at: () => string) {
  const form = useForm()
  return computed(() =>
    form.faults.value.filter((fault) => isBelow(fault.pointer, at())).map((fault) => fault.detail),
  )
}

export function isBelow(pointer: string, above: string): boolean {
  return pointer === above || pointer.startsWith(`${above}/`)
}

export const PARTS = ['head', 'links', 'quotas', 'rounds', 'rules'] as const
export type Part = (typeof PARTS)[number]

/** Which part of the form shows what a pointer points at. */
export function partOf(pointer: string): Part {
  const [, first = ''] = pointer.split('/')
  if (first === 'links' || first === 'quotas' || first === 'rounds' || first === 'rules')
    return first
  return first === 'weights' ? 'rules' : 'head'
}
