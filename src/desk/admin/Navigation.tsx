'use client'

import { Link, Logout, useAuth, useConfig, useEntityVisibility, useNav, useTranslation } from '@payloadcms/ui'
import { getTranslation } from '@payloadcms/translations'
import { House, X } from 'lucide-react'
import { usePathname } from 'next/navigation'
import { useEffect, useRef } from 'react'
import { roleNames, type Role } from '@/people'
import { say } from '@/platform/language'
import { LanguageSwitch } from './LanguageSwitch'
import { navigationGroups, type NavigationLink } from './navigation-groups'
import './navigation.css'

/** The navigation of the admin: grouped by the work, not by tables. */
export function Navigation() {
  const { hydrated, navOpen, navRef, setNavOpen, shouldAnimate } = useNav()
  const { i18n } = useTranslation()
  const { user } = useAuth()
  useOpenOnLaptops()
  const classes = ['nav', navOpen && 'nav--nav-open', shouldAnimate && 'nav--nav-animate', hydrated && 'nav--nav-hydrated'].filter(Boolean).join(' ')
  const close = say({ zh: '收起导航', en: 'Close navigation' }, i18n.language)
  return (
    <aside className={classes} inert={!navOpen}>
      <div className="nav__scroll xw-nav" ref={navRef}>
        <div className="xw-nav__head">
          <Link className="xw-nav__brand" href="/admin">
            <BrandMark />
            <span>行文</span>
          </Link>
          <button aria-label={close} className="xw-nav__close" onClick={() => setNavOpen(false)} title={close} type="button">
            <X size={18} />
          </button>
        </div>
        <nav aria-label={say({ zh: '主导航', en: 'Main' }, i18n.language)} className="xw-nav__body">
          <Entry href="/admin" icon={<House size={16} />} label={say({ zh: '今天', en: 'Today' }, i18n.language)} />
          {navigationGroups.map(({ name, links }) => (
            <Group key={name.en} label={say(name, i18n.language)} links={links} />
          ))}
        </nav>
        <div className="xw-nav__foot">
          <Link className="xw-nav__me" href="/admin/account">
            <strong>{String(user?.name ?? '')}</strong>
            <span>{user?.role ? say(roleNames[user.role as Role], i18n.language) : ''}</span>
          </Link>
          <LanguageSwitch />
          <Logout />
        </div>
      </div>
    </aside>
  )
}

/**
 * Payload closes the navigation below 1440 pixels once a page has loaded; a laptop has room for it everywhere but
 * beside a phone preview. What a person closes stays closed.
 */
function useOpenOnLaptops() {
  const { navOpen, setNavOpen } = useNav()
  const pathname = usePathname()
  const isSettled = useRef(false)
  useEffect(() => {
    const timer = setTimeout(() => (isSettled.current = true), 1000)
    return () => clearTimeout(timer)
  }, [])
  useEffect(() => {
    const isLaptop = window.matchMedia('(min-width: 1100px) and (max-width: 1440px)').matches
    const isBesidePhone = /\/collections\/drafts\/[^/]+/.test(pathname)
    if (isLaptop && !navOpen && !isSettled.current && !isBesidePhone) setNavOpen(true)
  }, [navOpen, pathname, setNavOpen])
}

function Group({ label, links }: { label: string; links: NavigationLink[] }) {
  const { visibleEntities } = useEntityVisibility()
  const { getEntityConfig } = useConfig()
  const { i18n } = useTranslation()
  const { user } = useAuth()
  const shown = links.filter((link) => (link.kind === 'page' ? link.roles.includes(user?.role as Role) : isVisible(visibleEntities, link)))
  if (shown.length === 0) return null
  return (
    <section className="xw-nav__group">
      <h2>{label}</h2>
      {shown.map((link) => {
        const { slug, kind, icon: Icon } = link
        if (link.kind === 'page') {
          return <Entry href={`/admin/${slug}`} icon={<Icon size={16} />} id={`nav-${slug}`} key={slug} label={say(link.name, i18n.language)} />
        }
        const entity = kind === 'collection' ? getEntityConfig({ collectionSlug: slug }) : getEntityConfig({ globalSlug: slug })
        const name = 'labels' in entity ? entity.labels.plural : entity.label
        return <Entry key={slug} href={`/admin/${kind}s/${slug}`} icon={<Icon size={16} />} id={`nav-${slug}`} label={getTranslation(name as never, i18n)} />
      })}
    </section>
  )
}

type Visible = { collections: string[]; globals: string[] }

function isVisible(visible: Visible, { slug, kind }: { slug: string; kind: 'collection' | 'global' }): boolean {
  return (kind === 'collection' ? visible.collections : visible.globals).includes(slug)
}

function Entry({ href, icon, id, label }: { href: string; icon: React.ReactNode; id?: string; label: string }) {
  const pathname = usePathname()
  const isHere = pathname === href || (href !== '/admin' && pathname.startsWith(`${href}/`))
  return (
    <Link aria-current={isHere ? 'page' : undefined} className="xw-nav__link" href={href} id={id} prefetch={false}>
      {icon}
      <span>{label}</span>
    </Link>
  )
}

function BrandMark() {
  return <img alt="" height={22} src="/mark.svg" width={22} />
}
