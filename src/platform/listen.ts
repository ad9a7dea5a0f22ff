import type { Server } from 'node:http'
import { DomainError } from './errors'

/** Listens, or says in one sentence why not. Resolves with the port taken. @throws DomainError `PORT_NOT_AVAILABLE`. */
export function listen(server: Server, { port, host }: { port: number; host: string }): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const taken = error.code === 'EADDRINUSE'
      reject(
        new DomainError({
          code: 'PORT_NOT_AVAILABLE',
          text: {
            zh: `不能监听 ${host}:${port}：${taken ? '端口已被占用' : (error.code ?? error.message)}。请停掉占用它的程序，或换一个端口，例如 PORT=3001 npm start。`,
            en: `Cannot listen on ${host}:${port}: ${taken ? 'the port is taken' : (error.code ?? error.message)}. Stop the program that uses it, or choose another port, for example PORT=3001 npm start.`,
          },
        }),
      )
    })
    server.listen(port, host, () => {
      const address = server.address()
      resolve(typeof address === 'object' && address ? address.port : port)
    })
  })
}
