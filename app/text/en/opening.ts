import type { openingText as nl } from '../nl/opening'

export const openingText: typeof nl = {
  title: 'Open an engagement',
  leadSystems: 'First choose what is examined. Then fill in the engagement; nothing is final until you open it.',
  leadForm: 'On opening, the engagement pins framework and mappings. Later changes to them do not change this engagement.',
  framework: 'Framework', systems: 'Systems', systemsHint: 'Choose one or more systems.', mapped: (count) => `${count} ${count === 1 ? 'control' : 'controls'} mapped`, onward: 'Continue',
  chosen: (systems, framework) => `Systems: ${systems}. Framework: ${framework}.`, chooseAgain: 'Choose others',
  engagement: 'The engagement', name: 'Title', nameHint: 'For instance: Audit of the laptops for detainees 2026',
  typeMore: {
    'agreed-upon-procedures': 'The report gives facts, no opinion.',
    'assurance-direct': 'The report gives verdicts; the auditor examines directly.',
    'assurance-attestation': 'The report gives verdicts on a statement by the organisation.',
  },
  basis: 'Legal basis', basisHint: 'Why the framework applies here.', basisText: 'Description, with “Other”',
  clientHint: 'Organisation and function, no name of a person.', distribution: 'Distribution', recipient: (number) => `Recipient ${number}`, recipientMore: 'One more recipient',
  research: 'The audit', occasionHint: 'What gave rise to the audit?', question: (number) => `Question ${number}`, questionMore: 'One more question', delimitationHint: 'What is left out of the audit?',
  from: 'First day of the period', to: 'Last day of the period',
  controls: 'Controls', controlsMore: (count) => `The chosen systems map ${count} controls. Take out what is not examined.`,
  onlyFor: (systems) => `only for ${systems}`,
  team: 'Team', teamMore: 'Choose who takes part, and as what. A system owner or supplier belongs to a system. Empty lines do not count.',
  member: (number) => `Member ${number}`, person: 'Person', nobody: 'Nobody', role: 'Role', forSystem: 'System', noSystem: 'None', memberMore: 'One more member',
  open: 'Open the engagement',
}
