import { goToPlace } from './go-to-place'
import { partId, type Judging, type StanceKind } from './judging'

/** V goes to a field, A accepts it and goes on, B disputes it; A and B never speak of a field that was not gone to. */
export function judgeKeys(judging: Judging, open: () => void): Record<string, () => void> {
  const { current } = judging
  const goOn = () => {
    open()
    const next = judging.goOn()
    requestAnimationFrame(() => (next ? document.getElementById(partId(next))?.focus() : toVerdict()))
  }
  const say = (stance: StanceKind) => () => {
    if (current === null) return goOn()
    judging.say(current, stance)
    if (stance === 'accepted') goOn()
    else requestAnimationFrame(() => document.getElementById(`${partId(current)}-words`)?.focus())
  }
  return { v: goOn, a: say('accepted'), b: say('disputed') }
}

function toVerdict(): void {
  const verdict = document.querySelector<HTMLElement>('#judge [name=verdict]')
  verdict?.closest('details')?.setAttribute('open', '')
  goToPlace('judgement')
  verdict?.focus({ preventScroll: true })
}
