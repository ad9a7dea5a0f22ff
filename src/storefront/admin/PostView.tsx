'use client'
import { Gutter, SetDocumentStepNav, useDocumentInfo, useDocumentTitle, useTranslation } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { Moment } from '@/platform/admin/Moment'
import { ProblemNote } from '@/platform/admin/ProblemNote'
import { StateWord } from '@/platform/admin/StateWord'
import { say, type Bilingual } from '@/platform/language'
import { PostActs } from './PostActs'
import { PostVersions } from './PostVersions'
import { usePostHistory, type PostHistory } from './use-post-history'
import './post.css'

/** A post as readers get it, where it stands, and every version of it. */
export function PostView() {
  const { id } = useDocumentInfo()
  const { i18n } = useTranslation()
  const t = (text: Bilingual) => say(text, i18n.language)
  const { post, problem, reload } = usePostHistory(id)
  const [shown, setShown] = useState<string | null>(null)
  useHeading(post)
  const nav = <SetDocumentStepNav collectionSlug="posts" id={id} useAsTitle="title" pluralLabel={t({ zh: '店铺文章', en: 'Posts' })} />
  if (!post) {
    return (
      <Gutter className="xw-post">
        {nav}
        <ProblemNote problem={problem} />
      </Gutter>
    )
  }
  const isLive = post.status === 'live'
  const version = post.versions.find(({ key }) => key === (shown ?? post.current)) ?? post.versions[0]
  return (
    <Gutter className="xw-post">
      {nav}
      <header className="xw-post__head">
        <StateWord tone={isLive ? 'live' : 'quiet'}>{t(isLive ? { zh: '在店', en: 'Live' } : { zh: '已撤下', en: 'Taken down' })}</StateWord>
        <PostActs post={post} onDone={reload} />
      </header>
      <ProblemNote problem={problem} />
      <PostFacts post={post} />
      {version && (
        <div className="xw-post__columns">
          <iframe className="xw-post__page" sandbox="" title={version.title} srcDoc={pageOf(version.html)} />
          <PostVersions post={post} shown={version} onShow={setShown} onDone={reload} />
        </div>
      )}
    </Gutter>
  )
}

function PostFacts({ post }: { post: PostHistory }) {
  const { i18n } = useTranslation()
  const t = (text: Bilingual) => say(text, i18n.language)
  return (
    <dl className="xw-post__facts">
      <div>
        <dt>{t({ zh: '网址', en: 'Address' })}</dt>
        <dd>
          <a href={`/posts/${post.slug}`} target="_blank" rel="noreferrer">
            /posts/{post.slug}
          </a>
        </dd>
      </div>
      {post.draftId !== '' && (
        <div>
          <dt>{t({ zh: '来自文稿', en: 'From draft' })}</dt>
          <dd>
            <a href={`/admin/collections/drafts/${post.draftId}`}>{post.title}</a>
          </dd>
        </div>
      )}
      {post.publishedAt && (
        <div>
          <dt>{t({ zh: '上架', en: 'Published' })}</dt>
          <dd>
            <Moment iso={post.publishedAt} />
          </dd>
        </div>
      )}
      {post.changedAt && (
        <div>
          <dt>{t({ zh: '更新', en: 'Updated' })}</dt>
          <dd>
            <Moment iso={post.changedAt} />
          </dd>
        </div>
      )}
      <div>
        <dt>{t({ zh: '短链接', en: 'Short links' })}</dt>
        <dd>{t({ zh: `${post.shortLinks} 个，都通向这篇文章`, en: `${post.shortLinks}, all leading here` })}</dd>
      </div>
    </dl>
  )
}

/** The shop's own styles are not here; the article carries what matters. Nothing in the frame runs. */
function pageOf(html: string): string {
  return `<!doctype html><meta charset="utf-8"><style>body{margin:24px;font:17px/1.8 system-ui,sans-serif;color:#222;background:#fff}img{max-width:100%;height:auto}table{border-collapse:collapse}</style>${html}`
}

function useHeading(post: PostHistory | null) {
  const { title: shown, setDocumentTitle } = useDocumentTitle()
  const heading = post?.title
  useEffect(() => {
    // Payload sets its own title again whenever the document's data arrives.
    if (heading && shown !== heading) setDocumentTitle(heading)
  }, [heading, shown, setDocumentTitle])
}
