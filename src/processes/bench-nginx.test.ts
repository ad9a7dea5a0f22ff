import { expect, it } from 'vitest'
import { sayMissing } from './bench-nginx'

it('names what is not installed and how to install it, and is silent when nothing is missing', () => {
  expect(sayMissing({ nginx: true, wrk: true, taskset: true })).toBeNull()
  expect(sayMissing({ nginx: false, wrk: true, taskset: true })).toMatch(/nginx not installed here; .*apt-get install nginx-light wrk/)
})
