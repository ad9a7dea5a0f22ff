import type { Bilingual } from '@/platform/language'

export const roles = ['editor', 'designer', 'marketer', 'reviewer', 'administrator'] as const
export type Role = (typeof roles)[number]

export const roleNames: Record<Role, Bilingual> = {
  editor: { zh: '编辑', en: 'Editor' },
  designer: { zh: '设计', en: 'Designer' },
  marketer: { zh: '运营', en: 'Marketer' },
  reviewer: { zh: '审核', en: 'Reviewer' },
  administrator: { zh: '管理员', en: 'Administrator' },
}
