import type { AdminViewServerProps } from 'payload'
import { can, roleOf } from '@/people/server'
import { MayNotCreate } from '@/platform/pages/MayNotCreate'
import { NewProduct } from '../admin/NewProduct'

/** `/admin/collections/products/create`: Payload's own page stores an empty product when it is opened. */
export async function NewProductPage({ initPageResult: { req } }: AdminViewServerProps) {
  if (!roleOf(req.user)) return null
  const mayCreate = (await can('products', 'create')({ req })) === true
  return mayCreate ? <NewProduct /> : <MayNotCreate language={req.i18n.language} back="products" />
}
