'use client'
import { useAuth, useTheme, useTranslation } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useCallback } from 'react'
import { paletteActs, type PaletteAct } from '../../rules/palette-acts'

type Permissions = { collections?: Record<string, Record<string, unknown>>; globals?: Record<string, Record<string, unknown>> }

/** The acts this person may do, and the way to do one. */
export function useActs(): { acts: PaletteAct[]; run: (act: PaletteAct, isNewTab?: boolean) => void; open: (href: string, isNewTab?: boolean) => void } {
  const { permissions } = useAuth()
  const { i18n, switchLanguage } = useTranslation()
  const { setTheme, theme } = useTheme()
  const router = useRouter()
  const open = useCallback(
    (href: string, isNewTab = false) => {
      if (isNewTab) window.open(href, '_blank', 'noopener')
      else router.push(href)
    },
    [router],
  )
  const run = (act: PaletteAct, isNewTab = false) => {
    if (act.kind === 'language') return void switchLanguage?.(i18n.language === 'en' ? 'zh' : 'en')
    if (act.kind === 'theme') return setTheme(theme === 'dark' ? 'light' : 'dark')
    open(act.href, isNewTab || act.isOutside === true)
  }
  return { acts: paletteActs.filter((act) => isAllowed(act, permissions as Permissions | undefined)), run, open }
}

function isAllowed(act: PaletteAct, permissions: Permissions | undefined): boolean {
  if (act.kind !== 'open' || !act.needs) return true
  if ('global' in act.needs) return Boolean(permissions?.globals?.[act.needs.global]?.read)
  return Boolean(permissions?.collections?.[act.needs.collection]?.[act.needs.right])
}
