import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import { discardRest, lingerOnClose } from './lingering-close'
import { rawAnswer } from './raw-answers'

/** Nothing asked yet; asked before, nothing now; a request that is still being sent; an answer under way. */
const phases = ['silent', 'idle', 'receiving', 'answering'] as const
type Phase = (typeof phases)[number]

type Seat = { socket: Socket; address: string; phase: Phase; underWay: number; latest: IncomingMessage | null }

export type ConnectionLimits = {
  /** Connections in all. */
  total: number
  /** Connections of one address that have asked nothing yet. */
  silentOfAddress: number
  /** Requests of one connection that wait for their answers. */
  pipelined: number
}

/**
 * Every connection of a server has an owner here, from its first byte to its last. When there are more than the house
 * has room for, the one that has waited longest without asking makes room; stopping ends them all.
 */
export class Connections {
  private readonly seats = new Map<Socket, Seat>()
  private readonly byPhase: Record<Phase, Set<Seat>> = { silent: new Set(), idle: new Set(), receiving: new Set(), answering: new Set() }
  private readonly silentOf = new Map<string, Set<Seat>>()
  private isStopping = false

  constructor(
    private readonly server: Server,
    private readonly limits: ConnectionLimits,
  ) {
    server.on('connection', (socket) => this.welcome(socket))
  }

  get size(): number {
    return this.seats.size
  }

  /** To be called with every request before it is answered; false when this connection asks too much at once. */
  begin(req: IncomingMessage, res: ServerResponse): boolean {
    const seat = this.seats.get(req.socket)
    if (!seat) return true
    seat.underWay += 1
    seat.latest = req
    this.move(seat, hasBody(req) ? 'receiving' : 'answering')
    if (hasBody(req)) {
      req.once('end', () => seat.phase === 'receiving' && this.move(seat, seat.underWay > 0 ? 'answering' : 'idle'))
      discardRest(req, res)
    }
    res.once('close', () => this.answered(seat))
    return seat.underWay <= this.limits.pipelined
  }

  /** A connection that was answered at once, without `begin`: it is worth more than one that never asked. */
  touch(socket: Socket): void {
    const seat = this.seats.get(socket)
    if (seat && seat.underWay === 0) this.move(seat, 'idle')
  }

  /** Whether a whole request of this connection waits for its answer. */
  isAnswering(socket: Duplex): boolean {
    const seat = this.seats.get(socket as Socket)
    return seat !== undefined && seat.phase === 'answering'
  }

  /** No new connections; those with nothing under way end now, the others when they are answered or after `patienceMs`. */
  async end(patienceMs: number): Promise<void> {
    this.isStopping = true
    this.server.close()
    for (const phase of ['silent', 'idle'] as const) for (const { socket } of this.byPhase[phase]) socket.destroy()
    const began = Date.now()
    while (this.seats.size > 0 && Date.now() - began < patienceMs) await new Promise((done) => setTimeout(done, 50))
    for (const socket of this.seats.keys()) socket.destroy()
  }

  private welcome(socket: Socket): void {
    if (this.isStopping) return void socket.destroy()
    const seat: Seat = { socket, address: socket.remoteAddress ?? '', phase: 'silent', underWay: 0, latest: null }
    // Nobody else listens to the errors of a socket before its first request and after its last.
    socket.on('error', () => socket.destroy())
    socket.once('close', () => this.leave(seat))
    lingerOnClose(socket, () => seat.latest !== null && !seat.latest.complete)
    this.seats.set(socket, seat)
    this.enter(seat, 'silent')
    const ofAddress = this.silentOf.get(seat.address)
    if (ofAddress && ofAddress.size > this.limits.silentOfAddress) first(ofAddress)?.socket.destroy()
    if (this.seats.size > this.limits.total) this.makeRoom(seat)
  }

  private makeRoom(newcomer: Seat): void {
    const waiting = phases.slice(0, 3).flatMap((phase) => first(this.byPhase[phase], newcomer) ?? [])
    const stuck = [...this.byPhase.answering].find(({ socket }) => socket.writableLength > 0)
    const leaving = waiting[0] ?? stuck
    if (leaving) leaving.socket.destroy()
    else newcomer.socket.end(houseIsFull, () => newcomer.socket.destroy())
  }

  private answered(seat: Seat): void {
    seat.underWay -= 1
    if (seat.underWay > 0 || !this.seats.has(seat.socket)) return
    this.move(seat, seat.latest?.complete === false ? 'receiving' : 'idle')
    if (this.isStopping) seat.socket.destroySoon()
  }

  private move(seat: Seat, phase: Phase): void {
    this.exit(seat)
    this.enter(seat, phase)
  }

  private enter(seat: Seat, phase: Phase): void {
    seat.phase = phase
    this.byPhase[phase].add(seat)
    if (phase !== 'silent') return
    const ofAddress = this.silentOf.get(seat.address) ?? new Set<Seat>()
    this.silentOf.set(seat.address, ofAddress.add(seat))
  }

  private exit(seat: Seat): void {
    this.byPhase[seat.phase].delete(seat)
    if (seat.phase !== 'silent') return
    const ofAddress = this.silentOf.get(seat.address)
    ofAddress?.delete(seat)
    if (ofAddress?.size === 0) this.silentOf.delete(seat.address)
  }

  private leave(seat: Seat): void {
    this.exit(seat)
    this.seats.delete(seat.socket)
  }
}

/** By its headers: `complete` is false for every request that has only just begun. */
function hasBody({ headers }: IncomingMessage): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0
}

function first(seats: Set<Seat>, except?: Seat): Seat | undefined {
  for (const seat of seats) if (seat !== except) return seat
  return undefined
}

const houseIsFull = rawAnswer(
  503,
  { code: 'TOO_MANY_CONNECTIONS', text: { zh: '现在访问的人太多，请过一会儿再试。', en: 'Too many visitors at the moment. Try again shortly.' } },
  { 'Retry-After': '5' },
)
