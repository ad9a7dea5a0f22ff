'use client'
import { useAuth } from '@payloadcms/ui'
import { usePathname } from 'next/navigation'
import { useEffect } from 'react'
import { noteOpened } from './recent'

/** Notes every document that is opened, by the title of its tab once that is the document's. */
export function useRecent(): string {
  const { user } = useAuth()
  const pathname = usePathname()
  const person = user ? String(user.id) : ''
  useEffect(() => {
    const isDocument = /^\/admin\/collections\/[^/]+\/(?!create$|trash$)[^/]+$/.test(pathname)
    if (!isDocument || person === '') return
    const title = () => document.title.replace(/ · 行文$/, '')
    // The tab is named a moment after the page is there; whoever leaves sooner has not read it.
    const timer = setTimeout(() => noteOpened(person, { href: pathname, title: title() }), 1_500)
    return () => clearTimeout(timer)
  }, [pathname, person])
  return person
}
