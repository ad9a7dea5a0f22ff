'use client'
import { kindNames, type PushKind } from '../../rules/push-kind'

/** The state as a shape: ring planned, half with a person, full live, exclamation where somebody must decide. Its words stand in the name of the chip. */
export function KindDot({ kind }: { kind: PushKind }) {
  return (
    <svg className={`xw-kind is-${kind}`} viewBox="0 0 12 12" width={12} height={12} aria-hidden data-kind={kindNames[kind].en}>
      {shapes[kind]}
    </svg>
  )
}

const ring = <circle cx={6} cy={6} r={4.25} fill="none" stroke="currentColor" strokeWidth={1.5} />

const shapes: Record<PushKind, React.ReactNode> = {
  planned: ring,
  going: (
    <>
      {ring}
      <circle cx={6} cy={6} r={2} fill="currentColor" />
    </>
  ),
  person: (
    <>
      {ring}
      <path d="M6 1.75a4.25 4.25 0 0 1 0 8.5z" fill="currentColor" />
    </>
  ),
  live: <circle cx={6} cy={6} r={5} fill="currentColor" />,
  rehearsed: <circle cx={6} cy={6} r={4.25} fill="none" stroke="currentColor" strokeWidth={1.5} strokeDasharray="2 1.6" />,
  decide: (
    <>
      <circle cx={6} cy={6} r={6} fill="currentColor" />
      <path d="M6 2.6v4.2M6 8.4v1.2" stroke="var(--theme-bg)" strokeWidth={1.6} />
    </>
  ),
  cancelled: (
    <>
      {ring}
      <path d="M3.2 8.8 8.8 3.2" stroke="currentColor" strokeWidth={1.5} />
    </>
  ),
}
