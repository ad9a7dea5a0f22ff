import { say } from '../language'
import '../admin/new-document.css'

/** For whoever followed a link to a page that makes something their role may not make. */
export function MayNotCreate({ language, back }: { language: string; back: string }) {
  return (
    <main className="xw-new">
      <h1>{say({ zh: '你的角色不能新建', en: 'Your role may not make a new one' }, language)}</h1>
      <p>{say({ zh: '请找有权限的同事；列表可以照常查看。', en: 'Ask a colleague who may. The list is open to you.' }, language)}</p>
      <p>
        <a href={`/admin/collections/${back}`}>{say({ zh: '回到列表', en: 'Back to the list' }, language)}</a>
      </p>
    </main>
  )
}
