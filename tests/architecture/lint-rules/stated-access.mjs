/** Every operation of Payload's Local API that takes `overrideAccess`, whose default is to ignore all access rules. */
const operations = new Set([
  'find',
  'findByID',
  'findDistinct',
  'findVersions',
  'findVersionByID',
  'findGlobal',
  'findGlobalVersions',
  'findGlobalVersionByID',
  'count',
  'countVersions',
  'countGlobalVersions',
  'create',
  'update',
  'updateGlobal',
  'delete',
  'duplicate',
  'restoreVersion',
  'restoreGlobalVersion',
  'login',
  'forgotPassword',
  'resetPassword',
  'unlock',
])

/** `payload`, or anything's `.payload` (`req.payload`, `this.payload`). */
function isPayload(node) {
  const bare = node.type === 'TSNonNullExpression' ? node.expression : node
  if (bare.type === 'Identifier') return bare.name === 'payload'
  return bare.type === 'MemberExpression' && !bare.computed && bare.property.name === 'payload'
}

function statesAccess(options) {
  if (options?.type !== 'ObjectExpression') return false
  return options.properties.some((property) => property.type === 'Property' && (property.key.name ?? property.key.value) === 'overrideAccess')
}

/** A call that does not say whose rights it uses silently uses everybody's. */
export const statedAccess = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { unstated: 'Write overrideAccess: true or false in this call of payload.{{operation}}; the default ignores every access rule.' },
  },
  create(context) {
    return {
      CallExpression(node) {
        const { callee } = node
        if (callee.type !== 'MemberExpression' || callee.computed || !isPayload(callee.object)) return
        if (!operations.has(callee.property.name) || statesAccess(node.arguments[0])) return
        context.report({ node, messageId: 'unstated', data: { operation: callee.property.name } })
      },
    }
  },
}
