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

const withoutType = (node) => (node.type === 'TSAsExpression' || node.type === 'TSSatisfiesExpression' ? node.expression : node)

/** The value of a `const` that is visible here, so that calls can share `{ overrideAccess: false, user }`. */
function constantNamed(name, scope) {
  for (let at = scope; at; at = at.upper) {
    const definition = at.set.get(name)?.defs[0]
    if (definition) return definition.type === 'Variable' && definition.parent.kind === 'const' ? definition.node.init : undefined
  }
  return undefined
}

function statesAccess(options, scope) {
  if (!options) return false
  const value = withoutType(options)
  if (value.type === 'Identifier') return statesAccess(constantNamed(value.name, scope), scope)
  if (value.type !== 'ObjectExpression') return false
  return value.properties.some((property) =>
    property.type === 'SpreadElement' ? statesAccess(property.argument, scope) : (property.key.name ?? property.key.value) === 'overrideAccess',
  )
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
        if (!operations.has(callee.property.name) || statesAccess(node.arguments[0], context.sourceCode.getScope(node))) return
        context.report({ node, messageId: 'unstated', data: { operation: callee.property.name } })
      },
    }
  },
}
