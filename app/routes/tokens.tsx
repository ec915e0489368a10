import { data, type ActionFunctionArgs, type HeadersFunction, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { act, reasonIn, show } from '../act.server'
import { codeOf, readForm } from '../answer.server'
import { deskOf } from '../desk.server'
import { refuse } from '../domain/refusal'
import { answersFor } from '../domain/viewer'
import { ButtonGroup, SubmitButton } from '../ui/button'
import { headOf } from '../ui/engagement/engagement-head'
import { EngagementPage } from '../ui/engagement/engagement-page'
import { SelectField, TextField } from '../ui/fields'
import { PostForm, type Answer } from '../ui/form'
import { TextLink } from '../ui/link'
import { EmptyState } from '../ui/notice'
import { NewToken } from '../ui/packs/new-token'
import { TokenTable, type TokenRow } from '../ui/packs/token-table'
import { Paragraph, Section } from '../ui/page'
import { useText } from '../ui/words'
import { revokeToken } from '../workflow'
import { titleOf } from './title'

export const meta: MetaFunction<typeof loader> = ({ data: page, matches }) =>
  titleOf(matches, (text) => page && `${text.packs.tokens.title}, ${page.head.title}`)

export const loader = (args: LoaderFunctionArgs) =>
  show(args, async (desk) => {
    const { engagementId = '', verb } = args.params
    if (verb !== undefined && verb !== 'revoke') refuse({ kind: 'not-found' })
    const opened = await desk.openFile(engagementId)
    const systems = opened.file.systems.filter((system) => answersFor(opened.part, system.id)).map(({ id, name }) => ({ id, name }))
    if (systems.length === 0) refuse({ kind: 'not-found' })
    const head = headOf(opened)
    const now = desk.now().toISOString()
    const tokens: TokenRow[] = (await desk.tokens(engagementId)).map((token) => ({
      id: token.id,
      label: token.label,
      system: systems.find((one) => one.id === token.systemId)?.name ?? token.systemId,
      state: token.revokedAt ? 'revoked' : token.expiresAt <= now ? 'expired' : 'live',
      expiresAt: token.expiresAt,
      lastUsedAt: token.lastUsedAt,
    }))
    return { head, sample: head.sample, systems, tokens, origin: args.context.environment.origin ?? new URL(args.request.url).origin }
  })

/** A page with a token in it is kept by nobody. */
export const headers: HeadersFunction = ({ actionHeaders }) => actionHeaders

type Result = Answer | { token: string }

/** A new token is told in the answer itself: it stands at no address that somebody could open again. */
export async function action(args: ActionFunctionArgs) {
  const { engagementId = '', verb } = args.params
  if (verb === 'revoke') return act(args, revokeToken, { input: { engagementId }, to: () => `/engagements/${engagementId}/tokens` })
  const desk = await deskOf(args)
  let typed: Answer['typed'] = {}
  try {
    if (verb !== undefined) refuse({ kind: 'not-found' })
    const form = await readForm(args.request, desk.csrf)
    typed = form.typed
    const token = await desk.makeToken(engagementId, form.nested, form.once)
    return data<Result>({ token }, { headers: { 'cache-control': 'no-store' } })
  } catch (error) {
    const refusal = reasonIn(error)
    return data<Result>({ refusal, typed }, codeOf(refusal))
  }
}

export default function Tokens() {
  const { head, systems, tokens, origin } = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>() as Result | undefined
  const text = useText()
  const words = text.packs.tokens
  const at = `/engagements/${head.id}`
  return (
    <EngagementPage
      head={head}
      tab="evidence"
      title={words.title}
      lead={words.lead}
      trail={[
        { label: text.engagement.evidenceList.title, to: `${at}/evidence` },
        { label: text.packs.title, to: `${at}/packs/new` },
      ]}
    >
      {result && 'token' in result && <NewToken token={result.token} origin={origin} />}
      <Section title={words.list}>
        {tokens.length === 0 ? (
          <EmptyState title={words.none}>
            <p>{words.noneMore}</p>
          </EmptyState>
        ) : (
          <TokenTable rows={tokens} action={`${at}/tokens/revoke`} />
        )}
      </Section>
      <Section title={words.make} ruled>
        <PostForm action={`${at}/tokens`} answer={result && 'refusal' in result ? result : undefined} key={tokens.length}>
          <TextField name="label" label={words.label} hint={words.labelHint} />
          {systems.length > 1 ? (
            <SelectField name="systemId" label={words.system} options={systems.map(({ id, name }) => ({ value: id, label: name }))} />
          ) : (
            <input type="hidden" name="systemId" value={systems[0]!.id} />
          )}
          <TextField name="days" type="number" label={words.days} hint={words.daysHint} value="90" />
          <ButtonGroup>
            <SubmitButton>{words.submit}</SubmitButton>
          </ButtonGroup>
        </PostForm>
        <Paragraph small>
          {words.reference}{' '}
          <TextLink to="/api/v1/openapi.json" document>
            /api/v1/openapi.json
          </TextLink>
          .
        </Paragraph>
      </Section>
    </EngagementPage>
  )
}
