'use client'
import { RenderFields } from '@payloadcms/ui'
import type { RowFieldClientProps } from 'payload'
import { useCallback, useEffect, useState } from 'react'
import { useWords } from '@/platform/admin/room/use-words'
import { productSections, SHOWN_SECTION, shopAnchors, type ProductSection } from '../../rules/product-sections'
import { MissingNotes } from './MissingNotes'
import { SectionList } from './SectionList'
import { useMissing } from './use-missing'
import './sections.css'

const names = Object.keys(productSections) as ProductSection[]

/** The form of a product: its sections with what they lack on the left, one of them at a time beside it. All of it is Payload's form. */
export function ProductSections({ field, indexPath = '', parentPath = '', schemaPath = '', path, permissions, readOnly, forceRender }: RowFieldClientProps) {
  const words = useWords()
  const missing = useMissing()
  const { section, show } = useSection()
  const at = names.indexOf(section)
  const shown = field.fields[at]
  const fields = shown && 'fields' in shown ? shown.fields : []
  const own = { index: `${indexPath ? `${indexPath}-` : ''}${at}`, schema: `${schemaPath ? `${schemaPath}-` : ''}${at}` }
  return (
    <div className="xw-product" data-path={path}>
      <SectionList missing={missing} shown={section} onShow={show} />
      <section className="xw-product__section" aria-labelledby="xw-product-section">
        <h2 id="xw-product-section">{words(productSections[section])}</h2>
        <MissingNotes missing={missing.filter((one) => one.section === section)} />
        <RenderFields
          key={section}
          fields={fields}
          forceRender={forceRender}
          parentIndexPath={own.index}
          parentPath={parentPath}
          parentSchemaPath={own.schema}
          permissions={permissions ?? true}
          readOnly={readOnly}
        />
      </section>
    </div>
  )
}

/** The section lives in the address after the #, so that a link and the way back lead to it. */
function useSection() {
  const [section, setSection] = useState<ProductSection>('basics')
  useEffect(() => {
    const read = () => {
      const asked = window.location.hash.slice(1)
      if (Object.hasOwn(productSections, asked)) setSection(asked as ProductSection)
    }
    read()
    window.addEventListener('hashchange', read)
    return () => window.removeEventListener('hashchange', read)
  }, [])
  const show = useCallback((name: ProductSection) => {
    setSection(name)
    window.history.replaceState(window.history.state, '', `#${name}`)
    window.dispatchEvent(new CustomEvent(SHOWN_SECTION, { detail: shopAnchors[name] }))
  }, [])
  return { section, show }
}
