/** Whether what stands between dollars is mathematics and no price: 「签证$20，小费$5」 is none. */
export function isFormula(tex: string): boolean {
  const own = tex.replace(/\\(?:text|mathrm|mbox|textbf)\{[^{}]*\}/g, 'x')
  if (own.trim() === '' || /[，。；！？、]/.test(own)) return false
  if (/\\[A-Za-z]+|[\^_]/.test(tex)) return true
  if (/[\u3400-\u9fff]/.test(own)) return /=/.test(own)
  if (/^\s*\d[\d,.]*\s*(?:[-~–/]\s*)?\S{0,3}$/.test(own)) return false
  return /[=<>+*/≤≥≠×÷±]|[A-Za-z\d]\s*-\s*[A-Za-z\d]/.test(own) || /^\s*[A-Za-z](?:'|\d|\([^()]{1,10}\))?\s*$/.test(own)
}

const SIGN_LIST = `alpha α beta β gamma γ delta δ epsilon ε varepsilon ε zeta ζ eta η theta θ iota ι kappa κ lambda λ mu μ nu ν xi ξ pi π rho ρ
sigma σ tau τ upsilon υ phi φ varphi φ chi χ psi ψ omega ω Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Phi Φ Psi Ψ Omega Ω
times × div ÷ pm ± mp ∓ cdot · ast ∗ leq ≤ le ≤ geq ≥ ge ≥ neq ≠ ne ≠ approx ≈ equiv ≡ sim ∼ propto ∝ infty ∞ partial ∂ nabla ∇
in ∈ notin ∉ subset ⊂ supset ⊃ cup ∪ cap ∩ forall ∀ exists ∃ emptyset ∅ rightarrow → to → Rightarrow ⇒ leftarrow ← leftrightarrow ↔
implies ⇒ iff ⇔ ldots … cdots ⋯ dots … degree ° circ ° angle ∠ perp ⊥ parallel ∥ triangle △ therefore ∴ because ∵ prime ′ sum Σ prod ∏ int ∫
lt < gt > ll ≪ gg ≫ sin sin cos cos tan tan log log ln ln lim lim max max min min exp exp`

const SIGNS: Record<string, string> = Object.fromEntries(SIGN_LIST.match(/\S+[ \n]\S+/g)?.map((pair) => pair.split(/[ \n]/) as [string, string]) ?? [])

export type FormulaRun = { text: string; raise: 0 | 32 | 64 }

/**
 * A short formula as words with raised and lowered ones: `a^2+b^2` is a²+b². Null for what a line of words cannot say
 * without a doubt: matrices, nested powers, environments.
 */
export function formulaWords(tex: string): FormulaRun[] | null {
  const reader = new FormulaReader(tex.trim())
  const runs = reader.read(0)
  return runs && reader.isDone() ? joined(runs) : null
}

class FormulaReader {
  private at = 0

  constructor(private readonly tex: string) {}

  isDone(): boolean {
    return this.at >= this.tex.length
  }

  read(raise: FormulaRun['raise'], end = ''): FormulaRun[] | null {
    const runs: FormulaRun[] = []
    while (!this.isDone()) {
      const sign = this.tex[this.at] as string
      if (end !== '' && sign === end) {
        this.at++
        return runs
      }
      const more = this.piece(sign, raise)
      if (!more) return null
      runs.push(...more)
    }
    return end === '' ? runs : null
  }

  private piece(sign: string, raise: FormulaRun['raise']): FormulaRun[] | null {
    this.at++
    if (sign === '^' || sign === '_') return raise === 0 ? this.argument(sign === '^' ? 64 : 32) : null
    if (sign === '{') return this.read(raise, '}')
    if (sign === '}' || sign === '&' || sign === '%' || sign === '#') return null
    if (sign !== '\\') return [{ text: /[ \t]/.test(sign) ? ' ' : sign === '-' ? '−' : sign, raise }]
    return this.command(raise)
  }

  private command(raise: FormulaRun['raise']): FormulaRun[] | null {
    const name = /^(?:[A-Za-z]+|[^A-Za-z])/.exec(this.tex.slice(this.at))?.[0] ?? ''
    this.at += name.length
    // A space ends the name of a letter; beside an operator it is a space.
    if (/^[A-Za-z]+$/.test(name) && /^(?:\p{L}*)$/u.test(SIGNS[name] ?? '') && this.tex[this.at] === ' ') this.at++
    if (/^[,;:! ]$/.test(name)) return [{ text: name === '!' ? '' : ' ', raise }]
    if (/^q?quad$/.test(name)) return [{ text: '\u2003', raise }]
    if (/^[%$&#_{}]$/.test(name)) return [{ text: name, raise }]
    if (/^(?:text|mathrm|mathbf|mathit|mbox|textbf|operatorname)$/.test(name)) return this.argument(raise)
    if (/^(?:left|right|big|Big|displaystyle|limits)$/.test(name)) return []
    if (/^[dt]?frac$/.test(name)) return this.fraction(raise)
    if (name === 'sqrt' && this.tex[this.at] !== '[') return wrapped('√', this.argument(raise), raise)
    return Object.hasOwn(SIGNS, name) ? [{ text: SIGNS[name] as string, raise }] : null
  }

  private fraction(raise: FormulaRun['raise']): FormulaRun[] | null {
    const above = this.argument(raise)
    const below = above && this.argument(raise)
    return below && [...inBrackets(above), { text: '/', raise }, ...inBrackets(below)]
  }

  private argument(raise: FormulaRun['raise']): FormulaRun[] | null {
    while (this.tex[this.at] === ' ') this.at++
    const sign = this.tex[this.at]
    if (sign === undefined) return null
    if (sign !== '{') return this.piece(sign, raise)
    this.at++
    return this.read(raise, '}')
  }
}

function wrapped(sign: string, inner: FormulaRun[] | null, raise: FormulaRun['raise']): FormulaRun[] | null {
  return inner && [{ text: sign, raise }, ...inBrackets(inner)]
}

/** One letter, number or word needs no brackets. */
function inBrackets(runs: FormulaRun[]): FormulaRun[] {
  const words = runs.map(({ text }) => text).join('')
  const raise = runs[0]?.raise ?? 0
  return /^(?:[\p{L}\p{N}.]+)$/u.test(words) && runs.every((run) => run.raise === raise) ? runs : [{ text: '(', raise }, ...runs, { text: ')', raise }]
}

function joined(runs: readonly FormulaRun[]): FormulaRun[] {
  const out: FormulaRun[] = []
  for (const run of runs) {
    const last = out.at(-1)
    if (last?.raise === run.raise) last.text += run.text
    else if (run.text !== '') out.push({ ...run })
  }
  return out
}
