import type { Catalogue, Framework, Mapping, SystemProfile } from '../../app/domain/catalogue'
import type { Change, ChangeMap } from '../../app/domain/change-map'

/** Three versions of one framework, with every way in which a control or measure can change. */
const first: Record<string, string[]> = {
  '5.02': ['5.02.01'],
  '5.04': ['5.04.01', '5.04.02'],
  '5.10': ['5.10.01'],
  '6.03': [],
  '7.01': ['7.01.01'],
  '8.01': ['8.01.01', '8.01.02'],
  '8.05': ['8.05.01', '8.05.02'],
  '8.09': [],
  '8.16': [],
  '8.24': ['8.24.01', '8.24.03'],
}
const second: Record<string, string[]> = {
  '5.02': ['5.02.01', '5.02.02'],
  '5.04': ['5.04.01'],
  '5.10': ['5.10.01', '5.10.02'],
  '5.40': ['5.40.01'],
  '6.03': ['6.03.04'],
  '7.01': [],
  '8.01': ['8.01.01', '8.01.02'],
  '8.05': ['8.05.01'],
  '8.09': [],
  '8.16': ['8.16.01'],
  '8.24': ['8.24.01'],
}

const change = (kind: Change['kind'], from: string[], to: string[], more: Partial<Change> = {}): Change => ({
  kind,
  from,
  to,
  meaning: 'same',
  confidence: 'certain',
  ...more,
})
const same = (...ids: string[]) => ids.map((id) => change('same', [id], [id]))

const toSecond: ChangeMap = {
  id: 'kader-1--kader-2',
  from: 'kader-1',
  to: 'kader-2',
  source: 'https://voorbeeld.invalid/wijzigingen',
  changes: [
    ...same(...Object.keys(first), '5.02.01', '5.10.01', '8.24.01'),
    change('new', [], ['5.02.02', '5.40', '5.40.01', '8.16.01']),
    change('reworded', ['5.04.01'], ['5.04.01'], { note: 'De zin is korter.' }),
    change('moved', ['5.04.02'], ['5.10.02'], { note: 'Van 5.04 naar 5.10 gegaan.' }),
    change('lapsed', ['7.01.01'], []),
    change('split', ['8.01.01'], ['8.01.01', '6.03.04'], { meaning: 'changed', note: 'De scholing staat nu apart in 6.03.04.' }),
    change('reworded', ['8.01.02'], ['8.01.02'], { meaning: 'changed', note: 'De termijn is nu een week.' }),
    change('merged', ['8.05.01', '8.05.02'], ['8.05.01'], { meaning: 'changed' }),
    change('lapsed', ['8.24.03'], [], { note: 'Staat in een andere wet.' }),
  ],
}

const third: Record<string, string[]> = { ...second, '5.02': ['5.02.07', '5.02.02'] }
const toThird: ChangeMap = {
  id: 'kader-2--kader-3',
  from: 'kader-2',
  to: 'kader-3',
  source: 'https://voorbeeld.invalid/wijzigingen',
  changes: [
    ...same(
      ...Object.entries(second).flatMap(([id, measures]) => [id, ...measures.filter((one) => one !== '5.02.01' && one !== '5.10.02')]),
    ),
    change('moved', ['5.02.01'], ['5.02.07']),
    change('reworded', ['5.10.02'], ['5.10.02'], { meaning: 'changed', note: 'Er is een meldplicht bij gekomen.' }),
  ],
}

function framework(version: string, controls: Record<string, string[]>): Framework {
  return {
    id: `kader-${version}`,
    title: 'Kader',
    version,
    publisher: 'Test',
    date: `202${version}-01-01`,
    source: 'https://voorbeeld.invalid',
    categories: [],
    groups: [],
    controls: Object.entries(controls).map(([id, measures]) => ({
      id,
      title: `Beheersmaatregel ${id}`,
      statement: `Wat ${id} vraagt.`,
      theme: 'organisational',
      aspects: ['design', 'operation'],
      evidenceHints: {},
      source: '',
      measures: measures.map((measure) => ({
        id: measure,
        title: `Maatregel ${measure}`,
        // The same demand in other words, in the version that reworded it.
        statement: measure === '5.04.01' ? `Wat ${measure} vraagt, in versie ${version}.` : `Wat ${measure} vraagt.`,
        aspects: ['design', 'operation'],
        source: '',
        categories: [],
      })),
    })),
  }
}

function mappings(): Mapping[] {
  return Object.keys(second).map((control) => ({
    control,
    applies: true,
    ...(['7.01', '8.09', '8.16'].includes(control) ? { criterion: `Eigen criterium bij ${control}.` } : {}),
    criteria: [],
    exclusions: [],
    expectedEvidence: [{ id: `lijst-${control}`, title: 'Een lijst', aspects: ['design'] }],
    questions: [],
  }))
}

const profile = (id: string): SystemProfile => ({
  id,
  name: `Systeem ${id}`,
  kind: 'test',
  description: 'Voor de tests.',
  owner: { organisation: 'Dienst A', function: 'hoofd' },
  supplier: null,
  components: [],
  dependencies: [],
  framework: 'kader-2',
  mappings: mappings(),
})

export const upgradeCatalogue: Catalogue = {
  frameworks: [framework('1', first), framework('2', second), framework('3', third)],
  changes: [toSecond, toThird],
  systems: [profile('alpha'), profile('beta')],
}

/** The controls of an engagement that begins on the first version: all but 5.10 and 6.03, to which measures of it move. */
export const firstControls = ['5.02', '5.04', '7.01', '8.01', '8.05', '8.09', '8.16', '8.24']
