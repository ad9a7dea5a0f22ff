'use client'
import { useTranslation } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { call } from '@/platform/admin/call'
import { say } from '@/platform/language'

type Found = { docs: { id: string | number; title: string }[] }

/** Whose price and address a poster shows. */
export function ProductChoice({ value, onChange }: { value: string; onChange: (id: string) => void }) {
  const { i18n } = useTranslation()
  const [products, setProducts] = useState<Found['docs']>([])
  useEffect(() => {
    void call<Found>('/products?limit=100&depth=0&sort=title&select[title]=true', { language: i18n.language }).then((answer) => {
      if (answer.ok) setProducts(answer.value.docs)
    })
  }, [i18n.language])
  return (
    <label className="xw-pictures__field">
      {say({ zh: '价格与二维码来自', en: 'Price and QR of' }, i18n.language)}
      <select value={value} onChange={(event) => onChange(event.target.value)}>
        <option value="">{say({ zh: '文稿关联的产品', en: 'The draft’s own product' }, i18n.language)}</option>
        {products.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </select>
    </label>
  )
}
