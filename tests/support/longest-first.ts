import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** On a fresh clone nothing is known of how long a file takes; the runs of processes take minutes and would be what the rest has to wait for. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    const isLong = ({ moduleId }: TestSpecification) => moduleId.includes('/faults/')
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))]
  }
}
