import type { Aspect, Theme } from '../../domain/catalogue'
import type { EngagementType, LEGAL_BASES } from '../../domain/engagement'
import type { Actor } from '../../domain/person'
import type { Phase } from '../../domain/progress'
import type { UnestablishedReason, VerdictValue } from '../../domain/verdict'

/** The words for what the domain names by a code: one code, one word, on every page. */
export const nounsText = {
  roles: {
    auditor: 'auditor',
    reviewer: 'toetser',
    'system-owner': 'systeemeigenaar',
    supplier: 'leverancier',
    management: 'management',
    administrator: 'beheerder',
    system: 'Duiding',
  } satisfies Record<Actor['role'], string>,
  outsideTeam: 'van buiten het team',
  aspects: { design: 'opzet', existence: 'bestaan', operation: 'werking' } satisfies Record<Aspect, string>,
  aspectLetters: { design: 'O', existence: 'B', operation: 'W' } satisfies Record<Aspect, string>,
  verdicts: {
    met: 'voldoet',
    'partly-met': 'voldoet deels',
    'not-met': 'voldoet niet',
    'cannot-be-established': 'niet vast te stellen',
    'no-occurrence': 'niet voorgekomen in de periode',
    'not-applicable': 'niet van toepassing',
    'not-examined': 'niet onderzocht',
  } satisfies Record<VerdictValue, string>,
  reasons: {
    'not-received': 'niet ontvangen',
    'inspection-refused': 'inzage geweigerd of beperkt',
    'not-interpretable': 'niet te interpreteren',
    contradictory: 'stukken spreken elkaar tegen',
    'period-not-covered': 'periode niet gedekt',
    embargo: 'onder embargo',
  } satisfies Record<UnestablishedReason, string>,
  themes: {
    organisational: 'Organisatorisch',
    people: 'Mensgericht',
    physical: 'Fysiek',
    technological: 'Technologisch',
    other: 'Overig',
  } satisfies Record<Theme, string>,
  types: {
    'agreed-upon-procedures': 'Overeengekomen werkzaamheden (4401)',
    'assurance-direct': 'Assurance, direct (3000D)',
    'assurance-attestation': 'Assurance, attest (3000A)',
  } satisfies Record<EngagementType, string>,
  legalBases: { cbw: 'Cyberbeveiligingswet', 'self-regulation': 'Zelfregulering', other: 'Anders' } satisfies Record<
    (typeof LEGAL_BASES)[number],
    string
  >,
  phases: {
    requesting: 'Verzoeken opstellen',
    collecting: 'Bewijs verzamelen',
    judging: 'Duiding beoordelen',
    concluding: 'Oordelen',
    reviewing: 'Collegiale toetsing',
    replying: 'Hoor en wederhoor',
    reporting: 'Rapporteren',
    responding: 'Managementreactie',
    issued: 'Definitief rapport uitgebracht',
  } satisfies Record<Phase, string>,
  report: { draft: 'conceptrapport', final: 'definitief rapport' },
  stances: { agrees: 'eens', 'partly-agrees': 'deels eens', disagrees: 'oneens' },
  framework: (title: string, version: string) => `${title}, versie ${version}`,
  noOwner: 'geen eigenaar bekend',
}
