import { BlocksFeature } from '@payloadcms/richtext-lexical'

/** Cards of the editor with a menu in groups; everything else is Payload's own. */
export function groupedBlocks(props: Parameters<typeof BlocksFeature>[0]): ReturnType<typeof BlocksFeature> {
  const provider = BlocksFeature(props)
  const { feature } = provider
  return {
    ...provider,
    feature: async (given) => ({
      ...(typeof feature === 'function' ? await feature(given) : feature),
      ClientFeature: '/src/writing/admin/card-menu#CardMenuFeature',
    }),
  }
}
