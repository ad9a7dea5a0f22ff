import type { AdminViewServerProps } from 'payload'
import Link from 'next/link'
import { roleNames, type Role } from '@/people'
import { roleOf } from '@/people/server'
import { readConfig } from '@/platform/config'
import { say, type Bilingual } from '@/platform/language'
import { listHappenings, listNeeds } from '../server'
import { exactMoment, sayMoment } from '@/platform/say-moment'
import { sayDue, type Happening, type Need } from '../index'
import './start-page.css'

type Speech = { language: string; zone: string; now: number }

const firstSteps: Record<Role, { text: Bilingual; href: string; act: Bilingual }> = {
  editor: {
    text: { zh: '没有等着你的事。提一个新选题，让下个月有东西可写。', en: 'Nothing is waiting for you. Propose a topic for next month.' },
    href: '/admin/collections/topics/create',
    act: { zh: '提一个选题', en: 'Propose a topic' },
  },
  designer: {
    text: { zh: '没有等着你的事。上传几张新图，写清来源和授权。', en: 'Nothing is waiting for you. Upload new pictures with their source and licence.' },
    href: '/admin/collections/assets/create',
    act: { zh: '上传素材', en: 'Upload an asset' },
  },
  marketer: {
    text: { zh: '没有等着你的事。看看产品的班期和价格是不是最新的。', en: 'Nothing is waiting for you. See whether prices and dates are up to date.' },
    href: '/admin/collections/products',
    act: { zh: '查看产品', en: 'See the products' },
  },
  reviewer: {
    text: { zh: '没有等着审的稿。', en: 'Nothing is waiting for review.' },
    href: '/admin/collections/drafts',
    act: { zh: '翻翻文稿', en: 'Browse the drafts' },
  },
  administrator: { text: { zh: '一切正常。', en: 'All is well.' }, href: '/admin/collections/channels', act: { zh: '查看渠道', en: 'See the channels' } },
}

/** The first page after sign-in: what needs me now, then what is going on. */
export async function StartPage({ initPageResult }: AdminViewServerProps) {
  const { req } = initPageResult
  const role = roleOf(req.user)
  if (!req.user || !role) return null
  const speech = { language: req.i18n.language, zone: readConfig().timeZone, now: Date.now() }
  const [needs, { ahead, behind }] = await Promise.all([listNeeds(req, speech.now), listHappenings(req, speech.now)])
  const words = (text: Bilingual) => say(text, speech.language)
  return (
    <main className="xw-start">
      <header>
        <p className="xw-start__date">{today(speech)}</p>
        <h1>{words({ zh: `${req.user.name}，今天先做这些`, en: `${req.user.name}, first things first` })}</h1>
        <p className="xw-start__role">{words(roleNames[role])}</p>
      </header>
      {needs.length > 0 ? <Needs needs={needs} speech={speech} /> : <NothingToDo role={role} language={speech.language} />}
      <div className="xw-start__columns">
        <Happenings
          empty={{
            zh: '未来两周没有排期。文稿审核通过后，在文稿页点「排期」。',
            en: 'Nothing is scheduled for the next two weeks. Open an approved draft and press Schedule.',
          }}
          items={ahead}
          speech={speech}
          title={{ zh: '将要发出', en: 'Going out' }}
        />
        <Happenings
          empty={{ zh: '最近七天没有发出内容。', en: 'Nothing went out in the last seven days.' }}
          items={behind}
          speech={speech}
          title={{ zh: '刚刚上线', en: 'Just gone live' }}
        />
      </div>
    </main>
  )
}

function Needs({ needs, speech }: { needs: Need[]; speech: Speech }) {
  return (
    <ol className="xw-needs">
      {needs.map(({ key, verb, object, href, dueAt, urgent, reason }) => (
        <li className={urgent ? 'is-urgent' : undefined} key={key}>
          <Link href={href} prefetch={false}>
            <span className="xw-needs__verb">{say(verb, speech.language)}</span>
            <span className="xw-needs__object" title={object}>
              {speech.language === 'en' ? object : `《${object}》`}
            </span>
            {dueAt && <When at={dueAt} mayBeLate speech={speech} />}
            {reason && <span className="xw-needs__reason">{say(reason, speech.language)}</span>}
          </Link>
        </li>
      ))}
    </ol>
  )
}

function When({ at, speech, mayBeLate = false }: { at: string; speech: Speech; mayBeLate?: boolean }) {
  const isLate = mayBeLate && Date.parse(at) < speech.now
  return (
    <time className={isLate ? 'is-late' : undefined} dateTime={at} title={exactMoment(at, speech.zone, speech.language)}>
      {mayBeLate ? sayDue({ at, ...speech }) : sayMoment(at, speech)}
    </time>
  )
}

function NothingToDo({ role, language }: { role: Role; language: string }) {
  const step = firstSteps[role]
  return (
    <div className="xw-start__empty">
      <p>{say(step.text, language)}</p>
      <Link href={step.href}>{say(step.act, language)}</Link>
    </div>
  )
}

type HappeningsProps = { title: Bilingual; empty: Bilingual; items: Happening[]; speech: Speech }

function Happenings({ title, empty, items, speech }: HappeningsProps) {
  return (
    <section>
      <h2>{say(title, speech.language)}</h2>
      {items.length === 0 && <p className="xw-start__quiet">{say(empty, speech.language)}</p>}
      <ul className="xw-happenings">
        {items.map(({ key, at, what, object, href, state }) => (
          <li key={key}>
            <Link href={href} prefetch={false}>
              <i className={`xw-dot is-${state}`} />
              <span className="xw-happenings__object" title={object}>
                {object}
              </span>
              <span className="xw-happenings__where">{say(what, speech.language)}</span>
              <When at={at} speech={speech} />
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}

function today({ language, now, zone }: Speech): string {
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'zh-CN', { timeZone: zone, month: 'long', day: 'numeric', weekday: 'long' }).format(now)
}
