'use client'

import { useTranslation } from '@payloadcms/ui'
import { say } from '@/platform/language'
import { LanguageSwitch } from './LanguageSwitch'

/** Below the sign-in form: who can help, since no mail is sent from here. */
export function SignInHelp() {
  const { i18n } = useTranslation()
  return (
    <div className="xw-sign-in-help">
      <p>
        {say(
          { zh: '忘了密码？请管理员在「成员」里改，或在服务器上运行 ', en: 'Forgot the password? An administrator can set a new one under Members, or with ' },
          i18n.language,
        )}
        <code>npx xingwen user reset</code>
        {say({ zh: '。', en: ' on the server.' }, i18n.language)}
      </p>
      <LanguageSwitch />
    </div>
  )
}
