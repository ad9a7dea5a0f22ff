'use client'
import { useDocumentInfo } from '@payloadcms/ui'
import { PanelRightClose, Smartphone } from 'lucide-react'
import { useEffect, useState } from 'react'
import { SHOWN_SECTION } from '@/catalog'
import { ProblemNote } from '@/platform/admin/ProblemNote'
import { useWords } from '@/platform/admin/room/use-words'
import { ShopFrame } from './ShopFrame'
import { useFolded } from './use-folded'
import { useShopPage } from './use-shop-page'
import './product-phone.css'

/** The product's page as readers will have it on a phone, from what stands in the form at this moment. */
export function ProductPhone() {
  const words = useWords()
  const { id } = useDocumentInfo()
  const { isFolded, fold } = useFolded('products')
  const { html, problem, isStale } = useShopPage(id, !isFolded)
  const anchor = useAnchor()
  const label = words({ zh: '店铺里的样子', en: 'As the shop shows it' })
  if (isFolded) {
    return (
      <aside className="xw-shop-phone is-folded" aria-label={label}>
        <button type="button" onClick={() => fold(false)} title={label}>
          <Smartphone size={20} aria-hidden />
          <span>{words({ zh: '看店铺页', en: 'Shop page' })}</span>
        </button>
      </aside>
    )
  }
  return (
    <aside className="xw-shop-phone" aria-label={label}>
      <header>
        <h2>{label}</h2>
        <span role="status">{words(isStale ? { zh: '正在更新', en: 'Updating' } : { zh: '与表单一致', en: 'Up to date' })}</span>
        <button type="button" onClick={() => fold(true)} aria-label={words({ zh: '收起店铺页', en: 'Fold the shop page away' })}>
          <PanelRightClose size={20} aria-hidden />
        </button>
      </header>
      {problem ? <ProblemNote problem={problem} /> : <ShopFrame html={html} label={label} anchor={anchor} />}
    </aside>
  )
}

function useAnchor(): { at: string | null; turn: number } {
  const [anchor, setAnchor] = useState<{ at: string | null; turn: number }>({ at: null, turn: 0 })
  useEffect(() => {
    const onShown = (event: Event) => {
      const { detail } = event as CustomEvent<string | null>
      setAnchor(({ turn }) => ({ at: detail, turn: turn + 1 }))
    }
    window.addEventListener(SHOWN_SECTION, onShown)
    return () => window.removeEventListener(SHOWN_SECTION, onShown)
  }, [])
  return anchor
}
