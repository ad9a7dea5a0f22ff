'use client'
import { Button, useAuth, useSelection, useTranslation } from '@payloadcms/ui'
import { usePathname, useRouter } from 'next/navigation.js'
import { useState } from 'react'
import { say, type Bilingual } from '../../language'
import { ListRemovalDialog, type ListAct } from './ListRemovalDialog'
import { TrashNote } from './TrashNote'

type Props = { collectionSlug: string; hasDeletePermission?: boolean; hasTrashPermission?: boolean }

const words: Record<ListAct, Bilingual> = {
  trash: { zh: '删除…', en: 'Delete…' },
  restore: { zh: '恢复…', en: 'Restore…' },
  purge: { zh: '永久删除…', en: 'Delete for good…' },
}

/** Above a list: what can be done with the chosen rows, deleting with the reasons in sight; in the trash, how long things are kept. */
export function ListRemoval({ collectionSlug, hasDeletePermission, hasTrashPermission }: Props) {
  const { i18n } = useTranslation()
  const { user } = useAuth()
  const { count, getQueryParams, toggleAll } = useSelection()
  const router = useRouter()
  const isTrash = usePathname().endsWith(`/${collectionSlug}/trash`)
  const [act, setAct] = useState<ListAct | null>(null)
  // A drawer over another page lists to choose from.
  const isOwnPage = usePathname().includes(`/collections/${collectionSlug}`)
  if (!isOwnPage) return null
  const mayDelete = hasDeletePermission === true || hasTrashPermission === true
  const isAdministrator = (user as { role?: string } | null)?.role === 'administrator'
  const acts: ListAct[] = !mayDelete ? [] : isTrash ? ['restore', ...(isAdministrator ? (['purge'] as const) : [])] : ['trash']
  return (
    <>
      {isTrash && <TrashNote collection={collectionSlug} />}
      {count > 0 && acts.length > 0 && (
        <div className="xw-chosen">
          <span>{say({ zh: `选中 ${count} 条`, en: `${count} chosen` }, i18n.language)}</span>
          {acts.map((one) => (
            <Button key={one} id={`chosen-${one}`} buttonStyle="secondary" margin={false} size="small" onClick={() => setAct(one)}>
              {say(words[one], i18n.language)}
            </Button>
          ))}
        </div>
      )}
      {act && (
        <ListRemovalDialog
          act={act}
          collection={collectionSlug}
          count={count}
          query={getQueryParams()}
          onClose={(isChanged) => {
            setAct(null)
            // Not before: the list is drawn anew with the dialog on it, and what was refused would go unread.
            if (!isChanged) return
            toggleAll()
            router.refresh()
          }}
        />
      )}
    </>
  )
}
