import type { Target } from '../rules/page'
import { storefront } from './storefront'

/** Text alone: for 朋友圈, groups and everything that knows no markup. */
export const plain: Target = {
  name: 'plain',
  label: { zh: '纯文本', en: 'Plain text' },
  form: 'plain',
  dialect: { ...storefront.dialect, ownPaths: true },
}
