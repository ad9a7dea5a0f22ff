/** A named export has one name everywhere, so it can be searched for. */
export const namedExports = {
  meta: { type: 'problem', schema: [], messages: { default: 'Export by name; a default export is for files that a tool loads.' } },
  create(context) {
    return {
      ExportDefaultDeclaration: (node) => context.report({ node, messageId: 'default' }),
      'ExportSpecifier[exported.name="default"]': (node) => context.report({ node, messageId: 'default' }),
    }
  },
}
