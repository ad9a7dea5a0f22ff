import type { IncomingMessage, ServerResponse } from 'node:http'
import helmet, { type HelmetOptions } from 'helmet'

/**
 * The shop runs no script and asks nobody else for anything, so its policy allows neither. Styles are inline:
 * the sheet travels in the page and the typeset post carries its own.
 */
export function helmetOptions(publicUrl: string): HelmetOptions {
  const { origin, protocol } = new URL(publicUrl)
  const isEncrypted = protocol === 'https:'
  return {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        'default-src': ["'none'"],
        'img-src': ["'self'", 'data:', origin],
        'style-src': ["'unsafe-inline'"],
        'base-uri': ["'none'"],
        'form-action': ["'none'"],
        'frame-ancestors': ["'self'"],
      },
    },
    strictTransportSecurity: isEncrypted && { maxAge: 31_536_000, includeSubDomains: false },
    referrerPolicy: { policy: 'strict-origin-when-cross-origin' },
    // The headers below say nothing that the policy above does not, or speak to browsers no reader has.
    crossOriginOpenerPolicy: false,
    crossOriginResourcePolicy: false,
    originAgentCluster: false,
    xDnsPrefetchControl: false,
    xDownloadOptions: false,
    xFrameOptions: false,
    xPermittedCrossDomainPolicies: false,
    xXssProtection: false,
  }
}

/** The same headers as helmet would set, flat, for answers that are made before any middleware runs. */
export function shopHeaders(publicUrl: string): string[] {
  const headers: string[] = []
  const response = {
    setHeader: (name: string, value: string) => headers.push(name, value),
    removeHeader: () => undefined,
  } as unknown as ServerResponse
  helmet(helmetOptions(publicUrl))({} as IncomingMessage, response, (error) => {
    if (error) throw new Error('helmet refused the headers of the shop', { cause: error })
  })
  return headers
}
