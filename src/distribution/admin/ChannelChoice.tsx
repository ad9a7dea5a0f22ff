'use client'
import { useTranslation } from '@payloadcms/ui'
import { say } from '@/platform/language'
import { modeNames } from '../rules/platforms'
import { whyNotChoosable, type DescribedVariant } from './variants'

type Props = { variants: DescribedVariant[]; chosen: string[]; onChange: (chosen: string[]) => void }

/** The channels of a draft; one that cannot take it now says why. */
export function ChannelChoice({ variants, chosen, onChange }: Props) {
  const { i18n } = useTranslation()
  return (
    <fieldset className="xw-channels">
      <legend className="xw-label">{say({ zh: '发到', en: 'Goes to' }, i18n.language)}</legend>
      {variants.map((variant) => {
        const { channelId, channelName, mode } = variant
        const why = whyNotChoosable(variant, i18n.language)
        return (
          <label key={channelId} className={why ? 'xw-channel xw-channel--off' : 'xw-channel'}>
            <input
              type="checkbox"
              disabled={why !== null}
              checked={why === null && chosen.includes(channelId)}
              onChange={(event) => onChange(event.target.checked ? [...chosen, channelId] : chosen.filter((id) => id !== channelId))}
            />
            <span>
              {channelName}
              {mode === 'rehearsal' && <span className="xw-hint"> {say(modeNames.rehearsal, i18n.language)}</span>}
              {why && <small>{why}</small>}
            </span>
          </label>
        )
      })}
    </fieldset>
  )
}
