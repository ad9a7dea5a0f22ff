const isNamed = (node, name) => node?.type === 'Identifier' && node.name === name
const keyOf = (key) => (key.type === 'Literal' ? key.value : key.name)

/** `process` itself, also as `globalThis.process`. */
const isProcess = (node) => isNamed(node, 'process') || (node?.type === 'MemberExpression' && keyOf(node.property) === 'process')

/** Environment variables are read, checked and documented in `src/platform/config.ts`, and nowhere else. */
export const environmentInOnePlace = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { read: 'Only src/platform/config.ts reads the environment. Take what you need from the configuration.' },
  },
  create(context) {
    const report = (node) => context.report({ node, messageId: 'read' })
    return {
      MemberExpression(node) {
        if (isProcess(node.object) && keyOf(node.property) === 'env') report(node)
      },
      VariableDeclarator(node) {
        if (!isProcess(node.init) || node.id.type !== 'ObjectPattern') return
        if (node.id.properties.some((property) => property.type === 'Property' && keyOf(property.key) === 'env')) report(node)
      },
      ImportDeclaration(node) {
        if (!/^(node:)?process$/.test(node.source.value)) return
        if (node.specifiers.some((specifier) => specifier.imported && keyOf(specifier.imported) === 'env')) report(node)
      },
    }
  },
}
