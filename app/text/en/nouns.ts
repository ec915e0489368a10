import type { nounsText as nl } from '../nl/nouns'

export const nounsText: typeof nl = {
  roles: {
    auditor: 'auditor', reviewer: 'reviewer', 'system-owner': 'system owner', supplier: 'supplier', management: 'management',
    administrator: 'administrator', system: 'Duiding',
  },
  outsideTeam: 'from outside the team',
  aspects: { design: 'design', existence: 'existence', operation: 'operation' },
  aspectLetters: { design: 'D', existence: 'E', operation: 'O' },
  verdicts: {
    met: 'met', 'partly-met': 'partly met', 'not-met': 'not met', 'cannot-be-established': 'cannot be established',
    'no-occurrence': 'no occurrence in the period', 'not-applicable': 'not applicable', 'not-examined': 'not examined',
  },
  reasons: {
    'not-received': 'not received', 'inspection-refused': 'inspection refused or limited', 'not-interpretable': 'not interpretable',
    contradictory: 'evidence contradicts itself', 'period-not-covered': 'period not covered', embargo: 'under embargo',
  },
  themes: { organisational: 'Organisational', people: 'People', physical: 'Physical', technological: 'Technological' },
  types: {
    'agreed-upon-procedures': 'Agreed-upon procedures (4401)', 'assurance-direct': 'Assurance, direct (3000D)', 'assurance-attestation': 'Assurance, attestation (3000A)',
  },
  legalBases: { cbw: 'Cyber security act (Cbw)', 'self-regulation': 'Self-regulation', other: 'Other' },
  phases: {
    requesting: 'Preparing requests', collecting: 'Collecting evidence', judging: 'Judging context', concluding: 'Giving verdicts', reviewing: 'Review',
    replying: 'Auditee reply', reporting: 'Reporting', responding: 'Management response', issued: 'Final report issued',
  },
  report: { draft: 'draft report', final: 'final report' },
  stances: { agrees: 'agrees', 'partly-agrees': 'partly agrees', disagrees: 'disagrees' },
  framework: (title, version) => `${title}, version ${version}`,
  noOwner: 'no known owner',
}
