import type { StatementCounts } from '../../domain/applicability'
import { Notice } from '../notice'
import { useText } from '../words'

/** Whether the statement can be adopted: what is not decided, what lacks its grounds, what nobody wrote for this framework. */
export function Completeness({ counts, complete, owned }: { counts: StatementCounts; complete: boolean; owned: boolean }) {
  const words = useText().applicability
  return (
    <>
      {complete ? (
        <Notice kind="ok">
          <p>{words.complete}</p>
        </Notice>
      ) : (
        <Notice kind="warning" title={words.incomplete}>
          <ul>
            {!owned && <li>{words.lacks.owner}</li>}
            {counts.undecided > 0 && <li>{words.lacks.undecided(counts.undecided)}</li>}
            {counts.gaps > 0 && <li>{words.lacks.gaps(counts.gaps)}</li>}
          </ul>
        </Notice>
      )}
      {counts.derived > 0 && (
        <Notice kind="info">
          <p>{words.derivedMore(counts.derived)}</p>
        </Notice>
      )}
    </>
  )
}
