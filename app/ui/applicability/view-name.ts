import type { StatementView } from '../../domain/applicability'
import { useText } from '../words'

/** What a choice of rows is called: a state, or what it lacks. */
export function useViewName(): (view: StatementView) => string {
  const words = useText().applicability
  return (view) => (view === 'gaps' || view === 'derived' ? words.counts[view] : words.states[view])
}
