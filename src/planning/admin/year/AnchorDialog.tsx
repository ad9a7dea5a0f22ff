'use client'
import { useState } from 'react'
import type { YearView } from '../../rules/year-view'
import { AnchorFacts } from './AnchorFacts'
import { BackPlanDialog } from './BackPlanDialog'
import { MoveDialog } from './MoveDialog'
import type { From, Opened } from './opened'
import type { Doing } from './use-done'

type AnchorProps = { opened: Opened; view: YearView; doing: Doing; mayPlan: boolean; mayMove: boolean; onClose: () => void }

/** An occasion or a departure that lies open: its facts first, from there back-planning and moving. */
export function AnchorDialog({ opened, view, doing, mayPlan, mayMove, onClose }: AnchorProps) {
  const [step, setStep] = useState<'facts' | 'plan' | 'move'>(opened.kind === 'lost' ? 'move' : 'facts')
  const from = fromOf(opened)
  const back = () => (opened.kind === 'lost' ? onClose() : setStep('facts'))
  if (step === 'plan') return <BackPlanDialog from={from} patterns={view.patterns} {...{ doing, onClose }} onBack={back} />
  if (step === 'move') return <MoveDialog {...{ opened, from, doing, onClose }} onBack={back} />
  return <AnchorFacts {...{ opened, mayPlan, mayMove, onClose }} onPlan={() => setStep('plan')} onMove={() => setStep('move')} />
}

function fromOf(opened: Opened): From {
  if (opened.kind === 'occasion') return { kind: 'occasion', id: opened.occasion.id }
  const { product, day } = opened.kind === 'departure' ? opened.departure : opened.lost
  return { kind: 'departure', id: product, day }
}
