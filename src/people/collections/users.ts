import type { CollectionConfig } from 'payload'
import { readConfig } from '@/platform/config'
import { editable } from '@/platform/editable'
import { withoutHalfDeletion } from '@/platform/removal/removable'
import { accessOf, can, roleOf } from '../access'
import { guardSignIn, noteSignIn } from '../hooks/guard-sign-in'
import { judgeNewPassword } from '../hooks/judge-new-password'
import { keepAnAdministratorOnChange, keepAnAdministratorOnDelete } from '../hooks/keep-an-administrator'
import { keepOut, markName } from '../hooks/keep-out'
import { refuseResetLetters } from '../hooks/refuse-reset-letters'
import { roleNames, roles } from '../rules/roles'

const access = accessOf('users')

export const users: CollectionConfig = withoutHalfDeletion(
  editable({
    slug: 'users',
    labels: { singular: { zh: '成员', en: 'Member' }, plural: { zh: '成员', en: 'Members' } },
    auth: {
      cookies: { sameSite: 'Lax', secure: readConfig().publicUrl.startsWith('https:') },
      // Locking an account would let any stranger lock its owner out: `guardSignIn` slows down who guesses.
      maxLoginAttempts: 0,
      tokenExpiration: 12 * 60 * 60,
      useSessions: true,
    },
    admin: {
      hideAPIURL: true,
      useAsTitle: 'name',
      defaultColumns: ['name', 'email', 'role', 'deactivatedAt'],
      group: { zh: '团队', en: 'Team' },
      components: { edit: { beforeDocumentControls: ['/src/people/admin/MemberState#MemberState'] } },
    },
    access: {
      ...access,
      update: ({ req, id }) => roleOf(req.user) === 'administrator' || (id !== undefined && String(req.user?.id) === String(id)),
    },
    hooks: {
      beforeOperation: [refuseResetLetters, guardSignIn, judgeNewPassword],
      afterLogin: [noteSignIn],
      beforeLogin: [keepOut],
      beforeChange: [keepAnAdministratorOnChange, markName],
      beforeDelete: [keepAnAdministratorOnDelete],
    },
    fields: [
      { name: 'name', type: 'text', required: true, maxLength: 40, label: { zh: '姓名', en: 'Name' } },
      {
        name: 'role',
        type: 'select',
        required: true,
        defaultValue: 'editor',
        saveToJWT: true,
        index: true,
        label: { zh: '角色', en: 'Role' },
        access: { create: can('users', 'create'), update: can('users', 'update') },
        options: roles.map((value) => ({ value, label: roleNames[value] })),
      },
      {
        name: 'currentPassword',
        type: 'text',
        virtual: true,
        label: { zh: '当前密码', en: 'Present password' },
        admin: {
          disableListColumn: true,
          disableListFilter: true,
          disableBulkEdit: true,
          components: { Field: '/src/people/admin/CurrentPassword#CurrentPassword' },
        },
      },
      {
        name: 'deactivatedAt',
        type: 'date',
        index: true,
        label: { zh: '停用于', en: 'Deactivated' },
        access: { create: () => false, update: () => false },
        admin: { position: 'sidebar', readOnly: true, condition: (data) => Boolean(data.deactivatedAt) },
      },
      { name: 'devices', type: 'ui', admin: { disableListColumn: true, components: { Field: '/src/people/admin/Devices#Devices' } } },
      // To whom the work of a member who left is being handed over; empty once it is.
      {
        name: 'handingOverTo',
        type: 'relationship',
        relationTo: 'users',
        access: { create: () => false, read: () => false, update: () => false },
        admin: { hidden: true },
      },
    ],
  }),
)
