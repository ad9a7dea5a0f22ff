import type { Limits, Measure } from './limits'
import type { Page } from './page'
import type { RemarkRule } from './remarks'

const rules: Partial<Record<Measure['part'], RemarkRule>> = { digest: 'digest-long', body: 'body-long', total: 'total-long' }

/** Says which limits of a channel are passed; topics and pictures have been cut and said so already. */
export function remarkOnMeasures(measures: readonly Measure[], limits: Limits, page: Page): void {
  for (const { part, count, max, unit, isOver } of measures) {
    if (!isOver) continue
    if (part === 'title') page.remark(limits.title?.severity === 'warning' ? 'title-long-soft' : 'title-long', `${count} / ${max}`)
    else if (part === 'fold') page.remark('text-folds', `${max} ${unit === 'lines' ? 'lines' : 'units'}`)
    else {
      const rule = rules[part]
      if (rule) page.remark(rule, `${count} / ${max}`)
    }
  }
}
