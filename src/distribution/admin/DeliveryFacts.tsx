'use client'
import { Link, useTranslation } from '@payloadcms/ui'
import type React from 'react'
import { Moment } from '@/platform/admin/Moment'
import { isVisible } from '../rules/said-state'
import { say, type Bilingual } from '@/platform/language'
import { platformNames } from '../rules/platforms'
import type { ShownDelivery } from './use-delivery'

/** What is sent where, and the times of it. */
export function DeliveryFacts({ delivery }: { delivery: ShownDelivery }) {
  const { i18n } = useTranslation()
  const t = (text: Bilingual) => say(text, i18n.language)
  const { channel, draft, push, platform, dueAt, readyAt, intent, publishedAt, finishedAt, slot, attempt, looks, contentHash } = delivery
  const isWaiting = delivery.state === 'queued' || delivery.state === 'unknown'
  const row = (label: Bilingual, value: React.ReactNode) =>
    value ? (
      <>
        <dt>{t(label)}</dt>
        <dd>{value}</dd>
      </>
    ) : null
  return (
    <dl className="xw-about">
      {row({ zh: '文稿', en: 'Draft' }, <To collection="drafts" document={draft} />)}
      {row(
        { zh: '渠道', en: 'Channel' },
        <>
          <To collection="channels" document={channel} /> <span className="xw-hint">{t(platformNames[platform])}</span>
        </>,
      )}
      {row({ zh: '原定', en: 'Due' }, <Moment iso={dueAt} />)}
      {isWaiting &&
        readyAt > dueAt &&
        readyAt < '9999' &&
        row(delivery.state === 'unknown' ? { zh: '下次核对', en: 'Next look' } : { zh: '不早于', en: 'Not before' }, <Moment iso={readyAt} />)}
      {intent && row({ zh: '开始发送', en: 'Sent off' }, <Moment iso={new Date(intent.at).toISOString()} />)}
      {publishedAt && row(isVisible(delivery) ? { zh: '发布', en: 'Published' } : { zh: '完成', en: 'Done' }, <Moment iso={publishedAt} />)}
      {finishedAt && !publishedAt && row({ zh: '结束', en: 'Ended' }, <Moment iso={finishedAt} />)}
      {row(
        { zh: '次数', en: 'Tries' },
        t({
          zh: `第 ${slot} 次投递，发送 ${attempt} 次，核对 ${looks} 次`,
          en: `delivery ${slot}, sent ${attempt} ${attempt === 1 ? 'time' : 'times'}, looked up ${looks} ${looks === 1 ? 'time' : 'times'}`,
        }),
      )}
      {push !== null && row({ zh: '排期', en: 'Push' }, <To collection="pushes" document={push} name={t({ zh: '看这次排期', en: 'Open the push' })} />)}
      {contentHash && row({ zh: '内容指纹', en: 'Content hash' }, <code title={contentHash}>{contentHash.slice(0, 16)}</code>)}
    </dl>
  )
}

type Target = ShownDelivery['draft'] | ShownDelivery['push']

function To({ collection, document, name }: { collection: string; document: Target; name?: string }) {
  const { i18n } = useTranslation()
  if (document === null) return <span className="xw-hint">{say({ zh: '已删除', en: 'Deleted' }, i18n.language)}</span>
  const id = typeof document === 'object' ? document.id : document
  const known = typeof document === 'object' && ('title' in document ? document.title : 'name' in document ? document.name : undefined)
  return <Link href={`/admin/collections/${collection}/${id}`}>{name ?? (known || `#${id}`)}</Link>
}
