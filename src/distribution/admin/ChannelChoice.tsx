'use client'
import { useTranslation } from '@payloadcms/ui'
import { say } from '@/platform/language'
import type { Hindrances } from '../rules/hindrances'
import { modeNames } from '../rules/platforms'
import { addressOfMend, mendNames, type Trouble } from '../rules/trouble'
import type { DescribedVariant } from './variants'

type Props = { variants: DescribedVariant[]; hindrances: Hindrances; chosen: string[]; onChange: (chosen: string[]) => void }

/** The channels of a draft; one that cannot take it says everything that stands in the way. */
export function ChannelChoice({ variants, hindrances, chosen, onChange }: Props) {
  const { i18n } = useTranslation()
  return (
    <fieldset className="xw-channels">
      <legend className="xw-label">{say({ zh: '发到', en: 'Goes to' }, i18n.language)}</legend>
      {variants.map(({ channelId, channelName, mode }) => {
        const why = hindrances[channelId] ?? []
        const isOff = why.length > 0
        return (
          <div key={channelId} className={isOff ? 'xw-channel xw-channel--off' : 'xw-channel'}>
            <label>
              <input
                type="checkbox"
                disabled={isOff}
                checked={!isOff && chosen.includes(channelId)}
                aria-describedby={isOff ? `why-not-${channelId}` : undefined}
                onChange={(event) => onChange(event.target.checked ? [...chosen, channelId] : chosen.filter((id) => id !== channelId))}
              />
              <span>
                {channelName}
                {mode === 'rehearsal' && <span className="xw-hint"> {say(modeNames.rehearsal, i18n.language)}</span>}
              </span>
            </label>
            {isOff && <Reasons id={`why-not-${channelId}`} troubles={why} />}
          </div>
        )
      })}
    </fieldset>
  )
}

/** What is mended elsewhere opens beside, so that what was chosen here stays. */
function Reasons({ id, troubles }: { id: string; troubles: Trouble[] }) {
  const { i18n } = useTranslation()
  return (
    <ul id={id} className="xw-channel__why">
      {troubles.map((trouble) => (
        <li key={`${trouble.code}/${trouble.text.zh}`}>
          {say(trouble.text, i18n.language)}
          {(trouble.mend === 'product' || trouble.mend === 'channel') && (
            <>
              {' '}
              <a href={addressOfMend(trouble, { id: '', draft: null })} target="_blank" rel="noopener">
                {say(mendNames[trouble.mend], i18n.language)}
              </a>
            </>
          )}
        </li>
      ))}
    </ul>
  )
}
