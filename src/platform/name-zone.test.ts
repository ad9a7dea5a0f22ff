import type { Field } from 'payload'
import { expect, it } from 'vitest'
import { nameZone } from './name-zone'

const time = (name: string): Field => ({ name, type: 'date', admin: { date: { pickerAppearance: 'dayAndTime' } } })

it('every field for a time names its zone, however deep it stands; a day does not', () => {
  const day: Field = { name: 'day', type: 'date', admin: { date: { pickerAppearance: 'dayOnly' } } }
  const fields: Field[] = [
    { type: 'row', fields: [time('a'), day] },
    { type: 'tabs', tabs: [{ label: 'x', fields: [{ name: 'list', type: 'array', fields: [time('b')] }] }] },
    { name: 'blocks', type: 'blocks', blocks: [{ slug: 'one', fields: [time('c')] }] },
  ]
  const said = JSON.stringify(nameZone(fields, 'Asia/Shanghai'))
  expect(said.match(/"description":\{"zh":"北京时间","en":"Beijing time"\}/g)).toHaveLength(3)
  expect(JSON.stringify(nameZone([day], 'Asia/Shanghai'))).not.toContain('description')
  expect(JSON.stringify(nameZone([time('a')], 'Europe/Paris'))).toContain('Europe/Paris')
})
