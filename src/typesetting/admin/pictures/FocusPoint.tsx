'use client'
import { useTranslation } from '@payloadcms/ui'
import type React from 'react'
import { say } from '@/platform/language'
import type { Focus } from '../../picture-maker/scene'
import type { Cover } from './use-cover'

const STEP = 0.05

/** The point of a picture that stays in view however it is cut: by clicking, or with the arrow keys. */
export function FocusPoint({ cover, focus, onChange }: { cover: Cover; focus: Focus; onChange: (focus: Focus) => void }) {
  const { i18n } = useTranslation()
  const label = say({ zh: '焦点：点图片，或用方向键移动', en: 'Focal point: click the picture or use the arrow keys' }, i18n.language)
  const point = (event: React.MouseEvent<HTMLButtonElement>) => {
    if (event.detail === 0) return
    const { left, top, width, height } = event.currentTarget.getBoundingClientRect()
    onChange(inside({ x: (event.clientX - left) / width, y: (event.clientY - top) / height }))
  }
  const nudge = (event: React.KeyboardEvent) => {
    const [x, y] = { ArrowLeft: [-STEP, 0], ArrowRight: [STEP, 0], ArrowUp: [0, -STEP], ArrowDown: [0, STEP] }[event.key] ?? [0, 0]
    if (x === 0 && y === 0) return
    event.preventDefault()
    onChange(inside({ x: focus.x + (x ?? 0), y: focus.y + (y ?? 0) }))
  }
  return (
    <div className="xw-pictures__focus">
      <span>{label}</span>
      <button type="button" aria-label={label} onClick={point} onKeyDown={nudge}>
        <img src={cover.url} alt={cover.alt} draggable={false} />
        <span className="xw-pictures__point" style={{ left: `${focus.x * 100}%`, top: `${focus.y * 100}%` }} aria-hidden />
      </button>
    </div>
  )
}

function inside({ x, y }: Focus): Focus {
  const fit = (value: number) => Math.round(Math.min(1, Math.max(0, value)) * 1000) / 1000
  return { x: fit(x), y: fit(y) }
}
