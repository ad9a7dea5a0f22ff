'use client'
import { NewDocument } from '@/platform/admin/NewDocument'

/** A product begins with its name. */
export function NewProduct() {
  return (
    <NewDocument
      collection="products"
      heading={{ zh: '新建旅游产品', en: 'A new product' }}
      title={{ label: { zh: '产品名称', en: 'Title' }, example: { zh: '例如：大理洱海五日慢游', en: 'For example: five slow days by Erhai' }, longest: 60 }}
      start={{ zh: '开始填写', en: 'Start' }}
      path="/products?draft=true&depth=0"
      more={{}}
    />
  )
}
