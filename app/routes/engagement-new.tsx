import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { act, show } from '../act.server'
import type { Desk } from '../desk.server'
import type { Framework } from '../domain/catalogue'
import { normsToOpen, countNorms } from '../domain/norms-to-open'
import { offeredFrameworks } from '../domain/offered-frameworks'
import { refuse } from '../domain/refusal'
import type { WorkingCatalogue } from '../domain/working-catalogue'
import { readImport } from '../store/exchange/read-import'
import { namesOf } from '../ui/controls/map-control'
import { EmptyState } from '../ui/notice'
import { ChooseSystems, type ProfileNotice } from '../ui/opening/choose-systems'
import { OpeningForm, type OpeningChoice } from '../ui/opening/opening-form'
import { Page } from '../ui/page'
import { useText } from '../ui/words'
import { openEngagement } from '../workflow'
import { titleOf } from './title'

export const meta: MetaFunction = ({ matches }) => titleOf(matches, (text) => text.opening.title)

export const loader = (args: LoaderFunctionArgs) =>
  show(args, async (desk) => {
    if (!desk.person.auditor) refuse({ kind: 'not-allowed' })
    const catalogue = await desk.catalogue()
    const params = new URL(args.request.url).searchParams
    const frameworks = offeredFrameworks(catalogue)
    const framework = frameworks.find((one) => one.id === params.get('framework')) ?? null
    const asked = params.getAll('system')
    const upload = params.get('profile')
    const selection = upload && framework ? await selectionOf(desk, catalogue, upload, framework) : null
    const chosen =
      framework && catalogue.systems.some((system) => asked.includes(system.id))
        ? choiceOf(catalogue, framework, asked, selection?.ids ?? null)
        : null
    const people = (await desk.people()).filter((person) => !person.closedAt).map(({ id, name, auditor }) => ({ id, name, auditor }))
    return {
      frameworks: frameworks.map(({ id, title, version }) => ({ id, title, version })),
      framework: framework?.id ?? null,
      systems: chosen
        ? []
        : catalogue.systems.map((system) => ({
            id: system.id,
            name: system.name,
            kind: system.kind,
            norms: frameworks.map((one) => countNorms(catalogue, one, system)),
          })),
      people,
      self: desk.person.id,
      sampleMaker: desk.person.sample,
      today: desk.today,
      profile: selection && upload ? { uploadId: upload, ...selection, ids: selection.ids.length } : null,
      chosen,
    }
  })

/** What a profile that was taken in selects from this framework. Who may not read the upload is told that it is not there. */
async function selectionOf(desk: Desk, catalogue: WorkingCatalogue, uploadId: string, framework: Framework) {
  const { upload, bytes } = await desk.catalogueUpload(uploadId)
  const reading = await readImport(bytes, upload.fileName, catalogue)
  if (!reading.ok || reading.content.kind !== 'profile') return refuse({ kind: 'not-found' })
  const { ids, unknown } = reading.content.selectFrom(framework)
  return { title: reading.content.title, ids, unknown }
}

function choiceOf(catalogue: WorkingCatalogue, framework: Framework, systemIds: string[], selected: string[] | null): OpeningChoice {
  const systems = catalogue.systems.filter((system) => systemIds.includes(system.id))
  const controls = new Map(framework.controls.map((control) => [control.id, control]))
  const taken = selected && new Set(selected)
  return {
    framework: { id: framework.id, title: framework.title, version: framework.version },
    systems: systems.map(({ id, name }) => ({ id, name })),
    names: namesOf(catalogue.frameworks),
    controls: normsToOpen(catalogue, framework, systems).map(({ controlId, stands }) => {
      const { title, theme, measures } = controls.get(controlId)!
      return {
        id: controlId,
        title,
        theme,
        stands,
        selected: taken === null || taken.has(controlId) || measures.some((measure) => taken.has(measure.id)),
      }
    }),
  }
}

export const action = (args: ActionFunctionArgs) =>
  act(args, openEngagement, { to: ({ engagementId }) => `/engagements/${engagementId}/requests` })

export default function EngagementNew() {
  const { chosen, frameworks, framework, systems, people, self, sampleMaker, today, profile } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const text = useText()
  const notice: ProfileNotice | null = profile && {
    title: profile.title,
    count: profile.ids,
    unknown: profile.unknown,
    uploadId: profile.uploadId,
  }
  return (
    <Page
      title={text.opening.title}
      trail={[{ label: text.shell.nav.engagements, to: '/engagements' }]}
      lead={chosen ? text.opening.leadForm : text.opening.leadSystems}
    >
      {frameworks.length === 0 || (!chosen && systems.length === 0) ? (
        <EmptyState title={frameworks.length === 0 ? text.opening.noFramework : text.controls.noSystems}>
          <p>{frameworks.length === 0 ? text.opening.noFrameworkMore : text.controls.noSystemsMore}</p>
        </EmptyState>
      ) : chosen ? (
        <OpeningForm chosen={chosen} people={people} self={self} sample={sampleMaker} today={today} answer={answer} profile={notice} />
      ) : (
        <ChooseSystems frameworks={frameworks} systems={systems} framework={framework} profile={notice} />
      )}
    </Page>
  )
}
