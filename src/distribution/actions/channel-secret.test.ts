import { expect, it } from 'vitest'
import { openSecret, sealSecret } from './channel-secret'

it('gives back the secret with the same workspace secret only', () => {
  const sealed = sealSecret('0a1b2c密', 'a workspace secret')
  expect(sealed).not.toContain('0a1b2c')
  expect(openSecret(sealed, 'a workspace secret')).toBe('0a1b2c密')
  expect(() => openSecret(sealed, 'another workspace secret')).toThrow('SECRET_UNREADABLE')
})

it('notices a changed character', () => {
  const sealed = sealSecret('secret', 'k')
  const changed = sealed.slice(0, -2) + (sealed.endsWith('AA') ? 'BB' : 'AA')
  expect(() => openSecret(changed, 'k')).toThrow('SECRET_UNREADABLE')
})

it('never seals twice to the same text', () => {
  expect(sealSecret('secret', 'k')).not.toBe(sealSecret('secret', 'k'))
})
