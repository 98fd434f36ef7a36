import { computed, ref, type MaybeRefOrGetter, toValue } from 'vue'

/** Pictures tapped in an order; the same one may come twice. A tap too many changes nothing. */
export function usePictureChoice(length: MaybeRefOrGetter<number>) {
  const chosen = ref<string[]>([])
  const missing = computed(() => toValue(length) - chosen.value.length)

  function choose(id: string): void {
    if (missing.value > 0) chosen.value = [...chosen.value, id]
  }

  function undo(): void {
    chosen.value = chosen.value.slice(0, -1)
  }

  function clear(): void {
    chosen.value = []
  }

  return { chosen, missing, choose, undo, clear }
}
