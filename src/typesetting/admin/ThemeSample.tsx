'use client'
import { useMemo } from 'react'
import type { RichDocument } from '@/writing'
import { type Theme, typeset } from '../index'
import { SAMPLE_PICTURE, sampleResources } from '../rules/theme-sample'
import './theme.css'

/** A landscape for samples; drawn, so that nothing is fetched. */
const LANDSCAPE = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1600 1067" width="1600" height="1067"><rect width="1600" height="1067" fill="#cfdde3"/><circle cx="1180" cy="330" r="90" fill="#f3e3c3"/><path d="M0 700 430 430l330 230 330-260 510 330v337H0z" fill="#8fa7ae"/><path d="M0 820q400-90 800-10t800-20v277H0z" fill="#5f7f89"/></svg>',
)}`

/** The sample as a channel would show it, in a theme that has been read strictly: nothing else reaches the page. */
export function sampleHtml(theme: Theme, document: RichDocument): string {
  const { html } = typeset({ document, resources: { ...sampleResources, themes: { [theme.id]: theme } }, target: 'wechat', theme: theme.id })
  return html.replaceAll(SAMPLE_PICTURE, LANDSCAPE)
}

type Props = { theme: Theme; document: RichDocument; /** How much smaller than on a phone. */ scale?: number }

/** A few real blocks in a theme, small. */
export function ThemeSample({ theme, document, scale = 0.5 }: Props) {
  const html = useMemo(() => sampleHtml(theme, document), [theme, document])
  return (
    <span className="xw-sample" aria-hidden inert>
      <span className="xw-sample__page" translate="no" style={{ zoom: scale }} dangerouslySetInnerHTML={{ __html: html }} />
    </span>
  )
}
