/** Milliseconds of work since `process.cpuUsage()` gave `start`: what others do on the machine does not count, as it does on a clock. */
export function cpuMsSince(start: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1000
}
