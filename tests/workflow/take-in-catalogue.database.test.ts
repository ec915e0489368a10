import { readFile } from 'node:fs/promises'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Id } from '../../app/domain/values'
import { catalogueZip } from '../../app/store/exchange/catalogue-zip'
import { verifyWorkspace } from '../../app/store/verify.server'
import * as workflow from '../../app/workflow'
import { forEachDatabase } from '../support/databases'
import { catalogue, openStage, plan, refusalOf, type Stage } from '../support/stage'

const official = 'Nummer;Titel;Tekst\n8.09;Configuratiebeheer;De officiële woorden.\n9.99;Onbekend;Past nergens.\n'
const about = {
  id: 'cbw-2026',
  title: 'Cbw-kader',
  version: '2026',
  publisher: 'Uitgever',
  date: '2026-01-01',
  source: 'https://voorbeeld.invalid/cbw',
}
const columns = { number: 0, title: 1, text: 2 }

forEachDatabase((_, openFresh) => {
  describe('an administrator adds to the catalogue, and nothing of it replaces what is there', () => {
    let stage: Stage
    beforeAll(async () => {
      stage = await openStage((await openFresh()).db)
    })

    async function upload(text: string | Uint8Array, name: string): Promise<Id> {
      const kept = await stage.as('daan').receiveCatalogueFile(typeof text === 'string' ? Buffer.from(text) : text, name)
      if (!('uploadId' in kept)) throw new Error(JSON.stringify(kept))
      return kept.uploadId
    }
    const takeIn = (uploadId: Id, choice: object, by: 'daan' | 'noor' = 'daan') =>
      stage.as(by).take(workflow.takeInCatalogue, { uploadId, ...choice })

    test('nobody else may read in a file, see an upload or take it in', async () => {
      expect((await refusalOf(stage.as('noor').receiveCatalogueFile(Buffer.from(official), 'teksten.csv'))).kind).toBe('not-allowed')
      const uploadId = await upload(official, 'teksten.csv')
      expect((await refusalOf(stage.as('noor').catalogueUpload(uploadId))).kind).toBe('not-found')
      expect((await refusalOf(takeIn(uploadId, { as: 'official-texts', frameworkId: 'test-1' }, 'noor'))).kind).toBe('not-allowed')
    })

    test('a file with mistakes is told with its places, and nothing of it is kept', async () => {
      const answer = await stage.as('daan').receiveCatalogueFile(Buffer.from('id: "x'), 'systeem.yaml')
      expect(answer).toMatchObject({ mistakes: [{ line: expect.any(Number), column: expect.any(Number) }] })
      expect(await stage.as('daan').catalogue()).toMatchObject({ additions: [] })
    })

    test('official texts lie over the paraphrase; the number that is unknown is left out', async () => {
      const uploadId = await upload(official, 'teksten.csv')
      await takeIn(uploadId, { as: 'official-texts', frameworkId: 'test-1', columns })
      const control = (await stage.as('noor').catalogue()).frameworks[0]!.controls.find((one) => one.id === '8.09')!
      expect(control.statement).toBe('De configuratie is vastgelegd en bewaakt.')
      expect(control.official).toMatchObject({ title: 'Configuratiebeheer', text: 'De officiële woorden.' })
      expect(control.official!.from).toContain('teksten.csv')
    })

    test('an engagement opened before keeps what it pinned; one opened after has the official words (R6)', async () => {
      const before = (await stage.file()).norms.find((norm) => norm.id === '8.09')!
      expect(before.official).toBeUndefined()
      const { engagementId } = await stage.as('noor').take(workflow.openEngagement, plan)
      const { file } = await stage.as('noor').openFile(engagementId)
      expect(file.norms.find((norm) => norm.id === '8.09')!.official).toBe('De officiële woorden.')
    })

    test('a table becomes a framework of its own, once, and can be audited at once', async () => {
      const uploadId = await upload('Nr;Naam;Eis\nA.1;Beleid;Er is beleid.\nA.2;Rollen;Rollen zijn belegd.\n', 'kader.csv')
      await takeIn(uploadId, { as: 'framework', columns, about })
      expect((await stage.as('noor').catalogue()).frameworks.map((one) => one.id)).toEqual(['cbw-2026', 'test-1'])
      expect(await refusalOf(takeIn(uploadId, { as: 'framework', columns, about }))).toEqual({
        kind: 'already-in-catalogue',
        ids: ['cbw-2026'],
      })
      const { engagementId } = await stage
        .as('noor')
        .take(workflow.openEngagement, { ...plan, frameworkId: 'cbw-2026', systems: ['alpha'], controls: ['A.1', 'A.2'] })
      expect(await stage.as('noor').take(workflow.requestEvidence, { engagementId, due: '2026-03-01' })).toEqual({ count: 2 })
    })

    test('a system of the pages can be given a newer revision; a shipped one and a shipped framework are never replaced', async () => {
      const yaml = (await readFile('controls/systems/laptops.yaml', 'utf8'))
        .replace('id: laptops', 'id: gamma')
        .replace(/^framework: .*$/m, 'framework: test-1')
        .replace(/mappings:[\s\S]*$/, systemMappings)
      const first = await upload(yaml, 'gamma.yaml')
      await takeIn(first, { as: 'catalogue' })
      const second = await upload(yaml.replace('name: Laptops voor het strafdossier', 'name: Tweede uitgave'), 'gamma.yaml')
      await takeIn(second, { as: 'catalogue' })
      const systems = (await stage.as('noor').catalogue()).systems
      expect(systems.map((system) => [system.id, system.name])).toContainEqual(['gamma', 'Tweede uitgave'])
      const shipped = await upload(yaml.replace('id: gamma', 'id: alpha'), 'alpha.yaml')
      expect(await refusalOf(takeIn(shipped, { as: 'catalogue' }))).toEqual({ kind: 'already-in-catalogue', ids: ['alpha'] })
    })

    test('a catalogue in our own form comes in as it is', async () => {
      const framework = { ...catalogue.frameworks[0]!, id: 'test-2', version: '2', source: 'https://voorbeeld.invalid/2' }
      framework.controls = framework.controls.map((control) => ({
        ...control,
        source: framework.source,
        evidenceHints: { design: ['Beleid'] },
        measures: control.measures.map((measure) => ({ ...measure, source: framework.source })),
      }))
      const written = catalogueZip(framework, [])
      if (!written.ok) throw new Error(JSON.stringify(written.mistakes))
      await takeIn(await upload(written.bytes, 'test-2.zip'), { as: 'catalogue' })
      const found = (await stage.as('noor').catalogue()).frameworks.find((one) => one.id === 'test-2')!
      expect(found).toEqual(framework)
    })

    test('an upload is not taken for what it is not', async () => {
      const uploadId = await upload(official, 'teksten.csv')
      for (const choice of [
        { as: 'catalogue' },
        { as: 'change-map' },
        { as: 'official-texts', frameworkId: 'none', columns },
        { as: 'official-texts', frameworkId: 'test-1', columns: { number: 0, text: 9 } },
        { as: 'official-texts', frameworkId: 'test-1', columns: { number: 1, text: 2 } },
      ])
        expect((await refusalOf(takeIn(uploadId, choice))).kind, JSON.stringify(choice)).toBe('upload-unfit')
    })

    test('a table without a word about its framework asks for each of them', async () => {
      const refused = await refusalOf(takeIn(await upload(official, 'teksten.csv'), { as: 'framework', columns }))
      expect(refused).toMatchObject({ kind: 'input', fields: { 'about.id': { fault: 'required' }, 'about.source': { fault: 'required' } } })
    })

    test('a change map between versions that have one, or that forgets a number, does not come in', async () => {
      const map = (id: string, from: string, to: string) =>
        `id: ${id}\nfrom: ${from}\nto: ${to}\nsource: Zelf gemaakt\nchanges:\n  - { kind: moved, from: ["A.1"], to: ["5.02"], meaning: same }\n`
      const kept = await stage.as('daan').receiveCatalogueFile(Buffer.from(map('cbw-2026--test-1', 'cbw-2026', 'test-1')), 'kaart.yaml')
      expect(kept).toMatchObject({ mistakes: [{ kind: 'unaccounted' }, { kind: 'unaccounted' }] })
      const other = await stage.as('daan').receiveCatalogueFile(Buffer.from(map('a--b', 'cbw-2026', 'test-1')), 'a--b.yaml')
      expect(other).toHaveProperty('mistakes')
    })

    test('numbers and names with which nobody could work are told', async () => {
      const uploadId = await upload('Nr;Naam;Eis\nB.1;Beleid;Er is beleid.\n', 'kader2.csv')
      for (const id of ['upload', 'A:B', '..'])
        expect((await refusalOf(takeIn(uploadId, { as: 'framework', columns, about: { ...about, id } }))).kind, id).toMatch(
          /^(ids-unusable|input)$/,
        )
      const long = await upload(`Nr;Naam;Eis\n${'L'.repeat(150)};Beleid;Er is beleid.\n`, 'kader3.csv')
      expect(await refusalOf(takeIn(long, { as: 'framework', columns, about: { ...about, id: 'lang-1' } }))).toMatchObject({
        kind: 'ids-unusable',
      })
    })

    test('what was read in is part of what verify walks', async () => {
      expect(await verifyWorkspace(stage.stores.db, stage.stores.vault)).toMatchObject({ ok: true })
    })
  })
})

const systemMappings = `mappings:
  - control: "5.02"
    applies: true
    expectedEvidence:
      - { id: besluit, title: Besluit, aspects: [design] }
    questions:
      - { id: wie, text: Wie is eigenaar? }
`
