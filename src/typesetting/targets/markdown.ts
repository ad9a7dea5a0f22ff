import type { Target } from '../rules/page'
import { storefront } from './storefront'

/** GitHub-flavoured Markdown: for keeping and for other tools. */
export const markdown: Target = {
  name: 'markdown',
  label: { zh: 'Markdown', en: 'Markdown' },
  form: 'markdown',
  dialect: storefront.dialect,
}
