'use client'
import { useAuth, useDocumentInfo, useField, useTranslation } from '@payloadcms/ui'
import { say } from '@/platform/language'

const label = { zh: '当前密码', en: 'Present password' }
const hint = { zh: '改自己的密码时填写；其他设备随后退出登录。', en: 'Needed to change your own password; other devices are signed out then.' }

/** On one's own page only: whoever finds a desk open must not change its owner's password. */
export function CurrentPassword({ path }: { path: string }) {
  const { value, setValue, showError, errorMessage } = useField<string>({ path })
  const { user } = useAuth()
  const { id } = useDocumentInfo()
  const { i18n } = useTranslation()
  if (!user || String(user.id) !== String(id)) return null
  return (
    <div className={`field-type text${showError ? ' error' : ''}`}>
      <label className="field-label" htmlFor="field-currentPassword">
        {say(label, i18n.language)}
      </label>
      <div className="field-type__wrap">
        <input
          id="field-currentPassword"
          type="password"
          autoComplete="current-password"
          value={value ?? ''}
          aria-describedby="hint-currentPassword"
          aria-invalid={showError}
          onChange={(event) => setValue(event.target.value)}
        />
      </div>
      <div className="field-description" id="hint-currentPassword" role={showError ? 'alert' : undefined}>
        {showError && errorMessage ? errorMessage : say(hint, i18n.language)}
      </div>
    </div>
  )
}
