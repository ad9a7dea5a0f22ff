import type React from 'react'
import './desk.css'

/** What a state means to the person who looks: nothing yet, under way, somebody must decide, done, or broken. */
export type Tone = 'quiet' | 'going' | 'decide' | 'live' | 'failed'

/** A state as everywhere in the product: a dot and a word. */
export function StateWord({ tone, children, title }: { tone: Tone; children: React.ReactNode; title?: string }) {
  return (
    <span className={`xw-state xw-state--${tone}`} title={title}>
      {children}
    </span>
  )
}
