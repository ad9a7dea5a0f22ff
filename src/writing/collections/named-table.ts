import { EXPERIMENTAL_TableFeature } from '@payloadcms/richtext-lexical'

/** Tables of the editor with a name in the language on screen; everything else is Payload's own. */
export function namedTable(): ReturnType<typeof EXPERIMENTAL_TableFeature> {
  const provider = EXPERIMENTAL_TableFeature()
  const { feature } = provider
  return {
    ...provider,
    feature: async (given) => ({
      ...(typeof feature === 'function' ? await feature(given) : feature),
      ClientFeature: '/src/writing/admin/table-menu#TableMenuFeature',
    }),
  }
}
