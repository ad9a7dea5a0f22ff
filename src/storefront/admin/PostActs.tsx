'use client'
import { Button, useAuth, useTranslation } from '@payloadcms/ui'
import { useState } from 'react'
import { mayAct, type Role } from '@/people'
import { call, type Problem } from '@/platform/admin/call'
import { Dialog } from '@/platform/admin/Dialog'
import { Moment } from '@/platform/admin/Moment'
import { ProblemNote } from '@/platform/admin/ProblemNote'
import { say, type Bilingual } from '@/platform/language'
import type { PostHistory } from './use-post-history'

type Props = { post: PostHistory; onDone: () => Promise<void> }

/** What the signed-in person may do with a post: look at it, take it down, put it back. */
export function PostActs({ post, onDone }: Props) {
  const { i18n } = useTranslation()
  const { user } = useAuth()
  const t = (text: Bilingual) => say(text, i18n.language)
  const [isAsking, setAsking] = useState(false)
  const isLive = post.status === 'live'
  const role = (user as { role?: Role } | null)?.role ?? null
  return (
    <div className="xw-post__acts">
      <a className="xw-post__open" href={`/posts/${post.slug}`} target="_blank" rel="noreferrer">
        {t({ zh: '在店里打开', en: 'Open in the shop' })}
      </a>
      {mayAct(role, isLive ? 'post.withdraw' : 'post.restore') && (
        <Button buttonStyle={isLive ? 'secondary' : 'primary'} margin={false} onClick={() => setAsking(true)}>
          {t(isLive ? { zh: '撤下', en: 'Take down' } : { zh: '恢复', en: 'Put back' })}
        </Button>
      )}
      {isAsking && <ActDialog post={post} onDone={onDone} onClose={() => setAsking(false)} />}
    </div>
  )
}

function ActDialog({ post, onDone, onClose }: Props & { onClose: () => void }) {
  const { i18n } = useTranslation()
  const t = (text: Bilingual) => say(text, i18n.language)
  const [note, setNote] = useState('')
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const isLive = post.status === 'live'
  const title = isLive
    ? t({ zh: `撤下《${post.title}》`, en: `Take down “${post.title}”` })
    : t({ zh: `恢复《${post.title}》`, en: `Put back “${post.title}”` })
  async function act() {
    setBusy(true)
    const answer = await call(`/posts/${post.id}/${isLive ? 'withdraw' : 'restore'}`, { method: 'POST', body: { note }, language: i18n.language })
    setBusy(false)
    if (!answer.ok) return setProblem(answer.problem)
    await onDone()
    onClose()
  }
  return (
    <Dialog
      title={title}
      onClose={onClose}
      footer={
        <>
          <ProblemNote problem={problem} />
          <Button buttonStyle="secondary" margin={false} onClick={onClose}>
            {t({ zh: '先不', en: 'Not now' })}
          </Button>
          <Button disabled={isBusy} margin={false} onClick={() => void act()}>
            {isLive ? t({ zh: '撤下', en: 'Take down' }) : t({ zh: '恢复', en: 'Put back' })}
          </Button>
        </>
      }
    >
      {isLive ? (
        <WhatGoes post={post} />
      ) : (
        <p>
          {t({
            zh: '文章按撤下前的样子回到店里，列表、首页和订阅里重新出现。',
            en: 'The post returns to the shop as it was, in lists, on the front page and in the feed.',
          })}
        </p>
      )}
      <label className="xw-post__note">
        {t({ zh: '说明（可不填，会记在历史里）', en: 'Remark (optional, kept in the history)' })}
        <textarea value={note} maxLength={300} rows={2} onChange={(event) => setNote(event.target.value)} />
      </label>
    </Dialog>
  )
}

/** Named before it is done. */
function WhatGoes({ post }: { post: PostHistory }) {
  const { i18n } = useTranslation()
  const t = (text: Bilingual) => say(text, i18n.language)
  return (
    <ul className="xw-post__consequences">
      <li>
        {t({
          zh: '打开它的读者看到「已撤下」的说明和其他线路；列表、首页、订阅和站点地图里不再有它。',
          en: 'Readers who open it are told that it was taken down and shown other trips; lists, front page, feed and sitemap leave it out.',
        })}
      </li>
      <li>
        {t({
          zh: `${post.shortLinks} 个短链接（公众号「阅读原文」、二维码）也会到那个说明。`,
          en: `${post.shortLinks} short links (“read more” in WeChat, QR codes) lead to that page as well.`,
        })}
      </li>
      {post.pushes.map(({ id, dueAt }) => (
        <li key={id}>
          {t({ zh: '已排期的一次到点后不会自动上架，会停下来问人：', en: 'A push that is scheduled is not put back by itself but asks first: ' })}
          <Moment iso={dueAt} />
        </li>
      ))}
      <li>{t({ zh: '版本和历史都留着，随时可以恢复。', en: 'Versions and history stay; it can be put back at any time.' })}</li>
    </ul>
  )
}
