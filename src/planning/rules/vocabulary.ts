import type { Bilingual } from '@/platform/language'

export const draftTypeNames = {
  advertising: { zh: '广告宣传', en: 'Advertising' },
  emotional: { zh: '情感诱导', en: 'Emotional' },
  promotional: { zh: '活动促销', en: 'Promotional' },
  opinion: { zh: '观点表达', en: 'Opinion' },
} satisfies Record<string, Bilingual>
export type DraftType = keyof typeof draftTypeNames

export const formNames = {
  story: { zh: '故事', en: 'Story' },
  news: { zh: '趣味新闻', en: 'News' },
  video: { zh: '长/短视频', en: 'Video' },
  longImage: { zh: '长图', en: 'Long picture' },
  comic: { zh: '漫画', en: 'Comic' },
} satisfies Record<string, Bilingual>
export type Form = keyof typeof formNames

export const titleStyleNames = {
  statement: { zh: '宣事式', en: 'Statement' },
  question: { zh: '提问式', en: 'Question' },
  contrast: { zh: '对比式', en: 'Contrast' },
  proof: { zh: '证明式', en: 'Proof' },
  call: { zh: '号召式', en: 'Call' },
  suspense: { zh: '悬念式', en: 'Suspense' },
} satisfies Record<string, Bilingual>

export const occasionKindNames = {
  festival: { zh: '节日节气', en: 'Festival' },
  season: { zh: '旅游季', en: 'Season' },
  school: { zh: '学校假期', en: 'School' },
  sale: { zh: '平台大促', en: 'Sale' },
  bloom: { zh: '花期', en: 'Bloom' },
  snow: { zh: '雪季', en: 'Snow' },
  leaf: { zh: '红叶秋色', en: 'Autumn leaves' },
  visa: { zh: '签证证件', en: 'Visa and papers' },
  own: { zh: '自有活动', en: 'Own event' },
} satisfies Record<string, Bilingual>
export type OccasionKind = keyof typeof occasionKindNames
