import type { Catalogue, Framework, Mapping } from '../../app/domain/catalogue'
import { catalogue } from './stage'

/** The small catalogue after a second version came out: a measure asks more (5.02.01), one moved to a control of its own (8.01.01 → 8.20.01). */
const [first] = catalogue.frameworks as [Framework]
const moved = first.controls.find((control) => control.id === '8.01')!.measures[0]!

const second: Framework = {
  ...first,
  id: 'test-2',
  version: '2',
  controls: [
    ...first.controls.map((control) =>
      control.id === '8.01' ? { ...control, measures: control.measures.filter((measure) => measure !== moved) } : control,
    ),
    { ...first.controls[0]!, id: '8.20', title: 'Afscherming', measures: [{ ...moved, id: '8.20.01' }] },
  ],
}

const mapping: Mapping = {
  control: '8.20',
  framework: 'test-2',
  applies: true,
  criteria: [],
  exclusions: [],
  expectedEvidence: [{ id: 'afscherming', title: 'Een lijst', aspects: ['existence'] }],
  questions: [],
}

export const laterCatalogue: Catalogue = {
  frameworks: [first, second],
  changes: [
    {
      id: 'test-1--test-2',
      from: 'test-1',
      to: 'test-2',
      source: 'https://voorbeeld.invalid',
      changes: [
        ...['5.02', '8.01', '8.01.02', '8.09'].map((id) => ({
          kind: 'same' as const,
          from: [id],
          to: [id],
          meaning: 'same' as const,
          confidence: 'certain' as const,
        })),
        { kind: 'reworded', from: ['5.02.01'], to: ['5.02.01'], meaning: 'changed', confidence: 'certain', note: 'Vraagt meer.' },
        { kind: 'moved', from: ['8.01.01'], to: ['8.20.01'], meaning: 'same', confidence: 'certain' },
        { kind: 'new', from: [], to: ['8.20'], meaning: 'same', confidence: 'certain' },
      ],
    },
  ],
  systems: catalogue.systems.map((profile) => ({ ...profile, mappings: [...profile.mappings, mapping] })),
}
