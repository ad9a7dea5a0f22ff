'use client'
import { useFormFields, useTranslation } from '@payloadcms/ui'
import { ExternalLink } from 'lucide-react'
import Link from 'next/link'
import { useEffect, useState } from 'react'
import { call } from '@/platform/admin/call'
import { say, type Bilingual } from '@/platform/language'
import { inEnglish, searchAddress, type SourceLanguage, type Term } from '../../rules/source-search'
import './sources.css'

type Site = { id: string | number; title: string; purpose: string; trap?: string | null; language: SourceLanguage; address: string }
type Known = { sites: Site[]; glossary: Term[] }

/** 素材来源: where to look for material for this topic, with its words already in the search, and what to beware of. */
export function SourcePanel() {
  const { i18n } = useTranslation()
  const words = (text: Bilingual) => say(text, i18n.language)
  const title = useFormFields(([fields]) => (typeof fields?.title?.value === 'string' ? fields.title.value : ''))
  const [typed, setTyped] = useState<string | null>(null)
  const [known, setKnown] = useState<Known | null>(null)
  const [isOpen, setOpen] = useState(false)
  useEffect(() => {
    if (!isOpen || known) return
    const gone = new AbortController()
    Promise.all([
      call<{ docs: Site[] }>('/source-sites?limit=100&depth=0&sort=rank', { signal: gone.signal }),
      call<{ docs: Term[] }>('/glossary?limit=1000&depth=0', { signal: gone.signal }),
    ])
      .then(([sites, glossary]) => setKnown({ sites: sites.ok ? sites.value.docs : [], glossary: glossary.ok ? glossary.value.docs : [] }))
      .catch(() => undefined)
    return () => gone.abort()
  }, [isOpen, known])
  const search = typed ?? title.replace(/[，。：；！？、,.:;!?《》「」“”]+/g, ' ').trim()
  const english = inEnglish(search, known?.glossary ?? [])
  return (
    <details className="xw-sources" open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{words({ zh: '素材来源', en: 'Where to look for material' })}</summary>
      <label className="xw-sources__words">
        {words({ zh: '搜什么', en: 'Search for' })}
        <input value={search} maxLength={80} onChange={(event) => setTyped(event.target.value)} />
      </label>
      {english.missing !== '' && known && (
        <p className="xw-sources__hint">
          {words({
            zh: `英文网站搜「${english.words || '……'}」；词表里还没有：${english.missing}。`,
            en: `English sites get “${english.words || '…'}”; the glossary lacks: ${english.missing}. `,
          })}
          <Link href="/admin/collections/glossary" prefetch={false}>
            {words({ zh: '补词表', en: 'Edit the glossary' })}
          </Link>
        </p>
      )}
      <ul>
        {known?.sites.map((site) => {
          const asked = site.language === 'en' ? english.words : search
          const address = asked === '' ? null : searchAddress(site.address, asked)
          return (
            <li key={site.id}>
              {address ? (
                <a href={address} target="_blank" rel="noopener noreferrer nofollow">
                  {site.title}
                  <ExternalLink size={14} aria-hidden />
                </a>
              ) : (
                <span>{site.title}</span>
              )}
              <span>{site.purpose}</span>
              {site.trap && <span className="xw-sources__trap">{site.trap}</span>}
            </li>
          )
        })}
      </ul>
      {known && (
        <Link className="xw-sources__hint" href="/admin/collections/source-sites" prefetch={false}>
          {words({ zh: '管理素材来源', en: 'Manage the sources' })}
        </Link>
      )}
    </details>
  )
}
