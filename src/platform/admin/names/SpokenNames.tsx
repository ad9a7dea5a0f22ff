'use client'
import { useTranslation } from '@payloadcms/ui'
import type React from 'react'
import { useEffect } from 'react'
import { languageOf, say } from '@/platform/language'
import { mends } from './mends'
import { fixedWords } from './words'
import './skip-link.css'

const watched = ['aria-label', 'aria-hidden', 'aria-roledescription', 'title', 'role', 'tabindex']

const soonMs = 120

/** Around the whole desk: every control says its name in the language on screen, and the first key leads past the navigation. */
export function SpokenNames({ children }: { children?: React.ReactNode }) {
  const { i18n } = useTranslation()
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const mendAll = () => {
      timer = undefined
      mendNames(i18n.language)
      // What was just mended is no change to mend: two names for one control would be set against each other for ever.
      observer.takeRecords()
      delete document.body.dataset.unnamed
    }
    // Not with every key that is typed: looking through a long draft takes a few milliseconds.
    const soon = () => {
      document.body.dataset.unnamed = ''
      timer ??= setTimeout(mendAll, soonMs)
    }
    const observer = new MutationObserver(soon)
    observer.observe(document.body, { childList: true, subtree: true, attributes: true, attributeFilter: watched })
    mendAll()
    return () => {
      observer.disconnect()
      clearTimeout(timer)
    }
  }, [i18n.language])
  return (
    <>
      <a className="xw-skip" href="#main" onClick={skip}>
        {say({ zh: '跳到正文', en: 'Skip to content' }, i18n.language)}
      </a>
      {children}
    </>
  )
}

function mendNames(language: string): void {
  const t = (text: { zh: string; en: string }) => say(text, language)
  // Headings first: a dialog takes its name from one.
  for (const { in: places, words } of fixedWords) for (const place of document.querySelectorAll(places)) sayWords(place, words, languageOf(language))
  for (const { of, mend } of mends) for (const element of document.querySelectorAll<HTMLElement>(of)) mend(element, t)
}

/** The text of an element that holds nothing else; in pieces, the first takes it all, so that React finds every piece in its place. */
function sayWords(place: Element, words: (typeof fixedWords)[number]['words'], language: 'zh' | 'en'): void {
  const pieces = [...place.childNodes]
  const known = pieces.every((piece) => piece instanceof Text) ? words(place.textContent.trim()) : undefined
  if (!known || known[language] === place.textContent) return
  pieces.forEach((piece, index) => (piece.nodeValue = index === 0 ? known[language] : ''))
}

function skip(event: React.MouseEvent): void {
  event.preventDefault()
  const main = document.querySelector<HTMLElement>('main, .template-default__wrap > :not(header):last-child, .template-minimal')
  if (!main) return
  main.tabIndex = -1
  main.focus()
}
