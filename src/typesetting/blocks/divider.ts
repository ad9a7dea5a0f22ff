import { perLook } from '../rules/page'
import { tint } from '../rules/style'
import { blockWriter, mark } from './block'

const style = perLook(({ theme }) => `margin:36px auto;padding:0;width:72px;height:0;border:none;border-top:1px solid ${tint(theme.ink, 0.24)};`)

export const divider = blockWriter<true>({
  read: () => true,
  text: () => '———',
  markup: (_, page) => `<hr${mark(page, 'divider')} style="${style(page)}">`,
  markdown: () => '---',
})
