import { randomBytes } from 'node:crypto'
import { rehearsalAccount } from '@/distribution/server'
import { demoChannels, demoStorefront } from './content'
import type { DemoContext } from './demo-context'

export async function loadChannels({ payload, keys, progress }: DemoContext) {
  progress('渠道 · channels')
  const account = accountOfRehearsals()
  for (const channel of demoChannels) {
    const isShop = channel.connector === 'storefront'
    const made = await payload.create({
      collection: 'channels',
      data: {
        name: channel.name,
        platform: isShop ? 'shop' : 'wechat-official',
        mode: channel.rehearsal ? 'rehearsal' : 'live',
        enabled: true,
        lateToleranceMinutes: 60,
        settings: isShop ? { finish: 'draft' } : { ...account, finish: 'draft', accountType: 'subscription' },
      },
      depth: 0,
      overrideAccess: true,
    })
    keys.set('channel', channel.key, made.id)
  }
}

/** The account that this machine's simulator has registered; a simulator elsewhere takes any. */
function accountOfRehearsals(): { appId: string; appSecret: string } {
  const registered = rehearsalAccount()
  if (registered) return { appId: registered.appId, appSecret: registered.secret }
  return { appId: `wxsim${randomBytes(6).toString('hex')}`, appSecret: randomBytes(16).toString('hex') }
}

export async function loadStorefront({ payload, keys, progress }: DemoContext) {
  progress('店铺首页 · the shop’s home page')
  const { signboard, notice, carousel, featuredProducts } = demoStorefront
  // Payload checks that a chosen picture passes the field's filter as the person who chose it would see it.
  const shopkeeper = await payload.findByID({ collection: 'users', id: keys.id('user', 'marketer'), depth: 0, overrideAccess: true })
  await payload.updateGlobal({
    user: { ...shopkeeper, collection: 'users' },
    slug: 'storefront',
    data: {
      signboardName: signboard.name,
      slogan: signboard.slogan,
      notice,
      hero: carousel.map((slide) => ({
        picture: keys.id('asset', slide.asset),
        title: slide.title,
        subtitle: slide.subtitle,
        product: keys.id('product', slide.product),
      })),
      featured: featuredProducts.map((product) => keys.id('product', product)),
    },
    depth: 0,
    overrideAccess: true,
  })
}
