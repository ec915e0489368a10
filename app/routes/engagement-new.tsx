import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { act, show } from '../act.server'
import type { Catalogue } from '../domain/catalogue'
import { refuse } from '../domain/refusal'
import { ChooseSystems } from '../ui/opening/choose-systems'
import { OpeningForm } from '../ui/opening/opening-form'
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
    const framework = catalogue.frameworks.find((one) => one.id === params.get('framework')) ?? null
    const chosen = catalogue.systems.filter((system) => params.getAll('system').includes(system.id))
    const frameworks = catalogue.frameworks.map(({ id, title, version }) => ({ id, title, version }))
    const systems = catalogue.systems.map(({ id, name, kind, mappings }) => ({
      id,
      name,
      kind,
      controls: mappings.filter((mapping) => mapping.applies).length,
    }))
    const people = (await desk.people()).filter((person) => !person.closedAt).map(({ id, name, auditor }) => ({ id, name, auditor }))
    return {
      frameworks,
      systems,
      people,
      self: desk.person.id,
      sampleMaker: desk.person.sample,
      today: desk.today,
      chosen:
        framework && chosen.length > 0
          ? choiceOf(
              catalogue,
              framework.id,
              chosen.map((system) => system.id),
            )
          : null,
    }
  })

function choiceOf(catalogue: Catalogue, frameworkId: string, systemIds: string[]) {
  const framework = catalogue.frameworks.find((one) => one.id === frameworkId)!
  const systems = catalogue.systems.filter((system) => systemIds.includes(system.id))
  const controls = framework.controls.flatMap((control) => {
    const on = systems.filter((system) => system.mappings.some((mapping) => mapping.control === control.id))
    return on.length ? [{ id: control.id, title: control.title, theme: control.theme, systems: on.map((system) => system.name) }] : []
  })
  return {
    framework: { id: framework.id, title: framework.title, version: framework.version },
    systems: systems.map(({ id, name }) => ({ id, name })),
    controls,
  }
}

export const action = (args: ActionFunctionArgs) =>
  act(args, openEngagement, { to: ({ engagementId }) => `/engagements/${engagementId}/requests` })

export default function EngagementNew() {
  const { chosen, frameworks, systems, people, self, sampleMaker, today } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const text = useText()
  return (
    <Page
      title={text.opening.title}
      trail={[{ label: text.shell.nav.engagements, to: '/engagements' }]}
      lead={chosen ? text.opening.leadForm : text.opening.leadSystems}
    >
      {chosen ? (
        <OpeningForm chosen={chosen} people={people} self={self} sample={sampleMaker} today={today} answer={answer} />
      ) : (
        <ChooseSystems frameworks={frameworks} systems={systems} />
      )}
    </Page>
  )
}
