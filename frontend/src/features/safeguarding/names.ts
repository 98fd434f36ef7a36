import { useI18n } from 'vue-i18n'
import type { ConcernChild, ConcernRow } from '@/api'
import { said } from '@/app/language'

/** The real name for the child's own school; a pen name and a school for the other. */
export function useChildNames() {
  const { t } = useI18n()

  function name(child: ConcernChild): string {
    if (child.realName !== undefined) return child.realName
    const penName = child.penName === '' ? t('safeguarding.unnamed') : child.penName
    return child.className === undefined && child.schoolName !== undefined
      ? `${penName} · ${said(child.schoolName)}`
      : penName
  }
  const names = (row: ConcernRow) => row.children.map(name).join(t('safeguarding.and'))
  return { name, names }
}
