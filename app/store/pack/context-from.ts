import type { EvidenceContext } from '../../domain/evidence-context'
import type { Id } from '../../domain/values'
import type { PackBody, PackContext } from './pack-schema'
import type { Inspection } from '../../domain/evidence'

/** The context of an entry as the domain has it; what is absent was not answered. `personOf` finds who a name in the circle of an embargo means. */
export function contextFrom(said: PackContext, personOf: (name: string) => Id): EvidenceContext {
  const { people = {}, shows = {}, handling = {} } = said
  return {
    what: said.what ?? '',
    origin: said.origin ?? '',
    covers: coversOf(said),
    completeness: said.completeness ?? '',
    people: { madeBy: people.madeBy ?? '', collectedBy: people.collectedBy ?? '', approvedBy: people.approvedBy ?? '' },
    shows: {
      text: shows.text ?? '',
      norms: (shows.norms ?? []).map(({ norm, aspect }) => ({ normId: norm, aspect })),
      notShown: shows.notShown ?? '',
    },
    readingGuide: said.readingGuide ?? '',
    deviations: said.deviations ?? '',
    handling: {
      classification: handling.classification ?? 'internal',
      copyMayBeKept: handling.copyMayBeKept ?? true,
      wooGround: handling.wooGround ?? null,
      embargo: handling.embargo
        ? {
            reason: handling.embargo.reason,
            until: handling.embargo.until
              ? { kind: 'day', day: handling.embargo.until }
              : { kind: 'decision', decision: handling.embargo.decision ?? '' },
            circle: handling.embargo.circle.map(personOf),
          }
        : null,
    },
    edited: said.edited ?? '',
    answers: said.answers ?? {},
  }
}

function coversOf({ covers }: PackContext): EvidenceContext['covers'] {
  if (covers?.day) return { kind: 'day', day: covers.day }
  return covers?.from && covers.to ? { kind: 'period', from: covers.from, to: covers.to } : null
}

export const inspectionFrom = ({ sha256, ...said }: NonNullable<PackBody['inspection']>): Inspection => ({
  kind: 'inspection',
  ...said,
  sha256: sha256 ?? null,
})
