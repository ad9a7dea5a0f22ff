'use client'
import { useTranslation } from '@payloadcms/ui'
import Link from 'next/link'
import { useState } from 'react'
import { draftTypeNames, type DraftType } from '@/planning'
import { NewDocument } from '@/platform/admin/NewDocument'
import { say, type Bilingual } from '@/platform/language'

const hints: Record<DraftType, Bilingual> = {
  advertising: { zh: '讲清一条线路为什么值得去', en: 'why a trip is worth taking' },
  emotional: { zh: '从一个人、一个瞬间写到一个地方', en: 'from a person and a moment to a place' },
  promotional: { zh: '优惠是什么、怎么用、到哪天', en: 'what the offer is, how to use it, until when' },
  opinion: { zh: '亮明观点，给出证据', en: 'a claim and its evidence' },
}

const starts = [
  { withOutline: true, name: { zh: '带上这一类型的结构', en: 'With the structure of its type' } },
  { withOutline: false, name: { zh: '从空白开始', en: 'Empty' } },
] as const

/** What a draft is to be, before it is one. */
export function NewDraft() {
  const { i18n } = useTranslation()
  const t = (text: Bilingual) => say(text, i18n.language)
  const [draftType, setDraftType] = useState<DraftType>('advertising')
  const [withOutline, setWithOutline] = useState(true)
  return (
    <NewDocument
      collection="drafts"
      heading={{ zh: '写一篇新文稿', en: 'A new draft' }}
      title={{ label: { zh: '标题', en: 'Title' }, example: { zh: '先起一个，以后可以改', en: 'A first one; it can be changed later' }, longest: 64 }}
      start={{ zh: '开始写', en: 'Start writing' }}
      path="/drafts/begin"
      more={{ draftType, withOutline }}
    >
      <fieldset>
        <legend>{t({ zh: '内容类型', en: 'Type' })}</legend>
        <div className="xw-new__choices">
          {(Object.keys(draftTypeNames) as DraftType[]).map((type) => (
            <label key={type}>
              <input type="radio" name="draftType" checked={draftType === type} onChange={() => setDraftType(type)} />
              <span>{t(draftTypeNames[type])}</span>
              <small>{t(hints[type])}</small>
            </label>
          ))}
        </div>
      </fieldset>
      <fieldset>
        <legend>{t({ zh: '正文', en: 'Body' })}</legend>
        <div className="xw-new__choices">
          {starts.map((start) => (
            <label key={String(start.withOutline)}>
              <input type="radio" name="start" checked={withOutline === start.withOutline} onChange={() => setWithOutline(start.withOutline)} />
              <span>{t(start.name)}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <p className="xw-new__others">
        {t({ zh: '也可以', en: 'Or ' })}
        <Link href="/admin/collections/topics">{t({ zh: '从一个选题开始', en: 'start from a topic' })}</Link>
        {t({ zh: '，或', en: ', or ' })}
        <Link href="/admin/import">{t({ zh: '导入一篇文章', en: 'import an article' })}</Link>
        {t({ zh: '。', en: '.' })}
      </p>
    </NewDocument>
  )
}
