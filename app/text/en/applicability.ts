import type { applicabilityText as nl } from '../nl/applicability'

const controls = (count: number) => (count === 1 ? '1 control' : `${count} controls`)

export const applicabilityText: typeof nl = {
  title: 'Statement of applicability',
  titleOf: (system) => `Statement of applicability: ${system}`,
  lead: 'For each control of the framework: whether it holds for this system, and if not, why not.',
  states: { applies: 'applies', partly: 'applies in part', excluded: 'does not apply', undecided: 'not decided yet' },
  confidences: { certain: 'certain', likely: 'likely', doubtful: 'doubtful' },
  framework: 'Framework',
  owner: 'Owner',
  supplier: 'Supplier',
  noSupplier: 'none',
  system: 'System',
  date: 'Date',
  example: 'Example: the description of this system is an example that comes with Duiding. It is no statement of an existing organisation.',
  notADecision: (day) =>
    `Made from the catalogue of Duiding on ${day}. This overview shows what stands there; it is not a decision by itself. The owner of the system adopts the statement.`,

  counts: { label: 'Counts', all: 'all', gaps: 'with a gap', derived: 'derived from another version' },
  complete: 'Each control has been decided on, and no decision lacks its grounds.',
  incomplete: 'The statement is not complete yet',
  lacks: {
    undecided: (count) => `${controls(count)} ${count === 1 ? 'has' : 'have'} not been decided on yet.`,
    gaps: (count) => `The decision on ${controls(count)} lacks grounds.`,
    owner: 'The system has no owner who can adopt the statement.',
  },
  derivedMore: (count) =>
    `The decision on ${controls(count)} was derived from another version; nobody wrote it for this framework. Check it before you rely on it, above all where it is doubtful.`,

  filter: {
    words: 'Search by number or word',
    view: 'State',
    all: 'All',
    framework: 'Framework',
    defaultFramework: (name) => `${name} (of the mappings)`,
  },
  pdf: 'Download PDF',
  csv: 'Download CSV',
  profile: 'Download OSCAL profile',
  columns: { control: 'Control', state: 'State', grounds: 'Grounds' },
  rest: 'In no chapter',
  empty: 'This framework has no controls',
  emptyMore: 'Choose another framework.',

  itself: 'The control itself; it has no measures.',
  inScope: (ids, count, all) => (count === all ? `All measures: ${ids}` : `Measures that hold: ${ids}`),
  noneInScope: 'No measure holds.',
  excludedPart: (id, title) => `Not: ${id} ${title}`,
  undecidedPart: (id, title) => `Not decided yet: ${id} ${title}`,
  reason: 'Reason',
  reference: 'Reference',
  riskAnalysis: 'Risk analysis',
  notNamed: 'not named',
  undecidedMore: 'There is no mapping. Decide before the statement is adopted.',
  derivedFrom: (framework, ids) => `Derived from ${framework}: ${ids}`,
  gap: (gap) => {
    const of = 'measure' in gap && gap.measure !== undefined ? ` for ${gap.measure}` : ''
    switch (gap.kind) {
      case 'no-risk-analysis':
        return 'No risk analysis named'
      case 'no-reason':
        return `No reason named${of}`
      case 'no-reference':
        return `No reference named${of}`
      case 'measure-undecided':
        return `Not decided on ${gap.measure}`
      case 'nothing-left':
        return 'All measures are left out, without a risk analysis for the control'
    }
  },

  gapLine: (gap) => `Gap: ${gap}`,
  table: {
    control: 'Control',
    measure: 'Measure',
    state: 'State',
    inScope: 'Measures that hold',
    reason: 'Reason',
    reference: 'Reference',
    riskAnalysis: 'Risk analysis',
    derivedFrom: 'Derived from',
    confidence: 'Confidence',
    gaps: 'Gaps',
    some: (ids, count, all) => (all === 0 ? 'the control itself' : count === 0 ? 'none' : `${count} of ${all}: ${ids}`),
    from: (framework, ids) => `${framework}: ${ids}`,
  },

  report: {
    fileName: 'statement-of-applicability',
    summary: 'Summary',
    decisions: 'Decision per control',
    status: 'Status',
    statusValue: 'Printed from the catalogue, not a decision by itself',
    running: 'Print, no decision',
    exampleRunning: 'Example',
    footer: (framework, day) => `Framework ${framework}, as of ${day}`,
    counts: 'Decisions',
    count: 'Number',
    meaning: 'What that says',
    all: 'All',
    meanings: {
      applies: 'The control holds, with all of its measures.',
      partly: 'The control holds, but not with each measure. A measure can be left out only if it cannot apply.',
      excluded: 'The whole control is left out. That needs a risk analysis.',
      undecided: 'There is no decision yet. It is needed before the statement is complete.',
    },
    gaps: 'Gaps in the grounds',
    gapsCaption: 'Decisions that lack something that they must rest on',
    missing: 'What is missing',
    undecided: 'Not decided yet',
    contents: 'Contents',
    undecidedAll: 'No control has been decided on yet.',
    sectionCaption: (section) => `Decisions, ${section}`,
    attachment: 'The same statement as a table (CSV)',
    attached: 'This file carries an attachment: the same statement as a table (CSV).',
  },
}
