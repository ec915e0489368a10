import type { pagesText as nl } from '../nl/pages'

export const pagesText: typeof nl = {
  limitations: {
    title: 'Limitations', lead: 'Duiding derives the limitations from the audit file. They go into the report like this: one can add, not take away.',
    empty: 'There are no limitations', emptyMore: 'Everything was received, could be interpreted and was examined.',
    unestablished: 'Cannot be established or not examined', aspect: 'Aspect', verdict: 'Verdict', reason: 'Reason', allSystems: 'All systems',
    notes: 'Additions by the auditors', notesMore: 'An addition stands after the derived limitations in the report.', note: 'Addition', noteHint: 'For instance: no functional manager was present at the inspection.', add: 'Add',
  },
  team: {
    title: 'Team', lead: 'Who takes part, as what and for which system.', since: 'Since', until: 'Until', end: 'End this part', endOf: (name) => `End the part of ${name}`,
    endMore: (name, role) => `After that ${name} has no access to this engagement as ${role}. What was done stays in the trail.`, keep: 'Do not end it',
    add: 'Add a member', choose: 'Choose', systemHint: 'Only for a system owner or supplier.', outsideHint: 'Only for a reviewer: counts as quality review.',
  },
  controls: {
    title: 'Controls', lead: 'The controls of the framework with their measures, and what each system is expected to show.', search: 'Search by number or word', number: 'Number', control: 'Control', measures: 'Measures', mappedTo: 'Mapped to',
    empty: 'There is no framework', emptyMore: 'Put the files into the folder controls and check them with npm run controls:check.', frameworks: 'Frameworks', systems: 'Systems', original: 'the publisher’s original',
    aspects: 'Aspects', source: 'Source', formerly: 'Formerly (BIO 1.04)', perSystem: 'Per system', notMapped: 'Mapped to no system', notMappedMore: 'A mapping stands in the file of the system, in the folder controls/systems.',
    applies: { no: 'not applicable' }, criterion: 'Criterion', criterionOfFramework: 'As the framework says it.', inScope: 'Measures', excluded: (measure) => `Excluded: ${measure}`, expected: 'Expected evidence', questions: 'Questions to the giver', example: (example) => `For instance: ${example}`,
  },
  system: {
    owner: 'Owner', supplier: 'Supplier', noSupplier: 'none', components: 'Components', noOwner: 'This system has no owner', noOwnerMore: 'Evidence requests can then be sent to nobody. The report says so.',
    dependencies: 'Relations', dependsOn: 'Depends on', dependents: 'Is used by', noDependencies: 'No other systems.', noDependents: 'No other systems in Duiding.',
    history: 'Engagements', noHistory: 'This system is in no engagement in which you have a role.', finding: (number) => `Finding ${number}:`, evidence: (count) => `${count} ${count === 1 ? 'piece of evidence' : 'pieces of evidence'}`, norms: (count) => `Mapped norms (${count})`,
  },
}
