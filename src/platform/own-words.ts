import { zh } from '@payloadcms/translations/languages/zh'

/** One thing has one name: what our own screens call 回收站 is no 垃圾箱 on Payload's. */
const general = Object.fromEntries(Object.entries(zh.translations.general).map(([key, text]) => [key, text.replaceAll('垃圾箱', '回收站')]))

/** Where Payload's words are not those of this desk. */
export const ownWords = {
  zh: {
    general: { ...general, noLabel: '—', payloadSettings: '界面设置', dashboard: '今天', all: '全部', createNew: '新建' },
    lexical: { general: { placeholder: '在这里写。按 / 插入图片、产品和卡片' } },
  },
  en: {
    general: { noLabel: '—', payloadSettings: 'Interface', dashboard: 'Today', createNew: 'New' },
    lexical: { general: { placeholder: 'Write here. Press / for pictures, products and cards' } },
  },
}
