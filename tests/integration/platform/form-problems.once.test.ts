import type { Field } from 'payload'
import { accessTable, mayDo, roles, type Guarded } from '@/people'
import { describe, expect, test } from '../../support/fixtures'

const hasProblems = (fields: Field[]) => fields.some((field) => 'name' in field && field.name === 'formProblems')
const isWritten = (slug: string) =>
  slug in accessTable && roles.some((role) => (['create', 'update'] as const).some((act) => mayDo(role, slug as Guarded, act)))

describe('a form that somebody may save', () => {
  test('says on top all that is wrong with it, in every collection and global', async ({ payload }) => {
    const { collections, globals } = payload.config
    const forms = [...collections, ...globals].filter(({ slug }) => isWritten(slug))
    expect(forms.map(({ slug }) => slug)).toEqual(expect.arrayContaining(['drafts', 'products', 'users', 'storefront']))
    expect(forms.filter(({ fields }) => !hasProblems(fields)).map(({ slug }) => slug)).toEqual([])
  })
})
