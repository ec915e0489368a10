import { ENGAGEMENT_TYPES, LEGAL_BASES } from '../../domain/engagement'
import type { Day } from '../../domain/values'
import { SubmitButton } from '../button'
import { RadioField, TextArea, TextField } from '../fields'
import { PostForm, type Answer } from '../form'
import { TextLink } from '../link'
import { Section } from '../page'
import { useText } from '../words'
import { ProfileNote, type ProfileNotice } from './choose-systems'
import { ControlChoice, type OpeningControl } from './control-choice'
import { LineList } from './line-list'
import { TeamRows } from './team-rows'

export interface OpeningChoice {
  framework: { id: string; title: string; version: string }
  systems: { id: string; name: string }[]
  controls: OpeningControl[]
  /** Of all frameworks, for telling from which one a mapping follows. */
  names: Record<string, { title: string; version: string }>
}

interface OpeningFormProps {
  chosen: OpeningChoice
  people: { id: string; name: string; auditor: boolean }[]
  self: string
  sample: boolean
  today: Day
  answer: Answer | undefined
  profile: ProfileNotice | null
}

/** Everything that an engagement fixes when it opens, in the order in which an auditor agrees on it. */
export function OpeningForm({ chosen, people, self, sample, today, answer, profile }: OpeningFormProps) {
  const text = useText()
  const words = text.opening
  const year = today.slice(0, 4)
  return (
    <PostForm answer={answer} wide>
      <input type="hidden" name="frameworkId" value={chosen.framework.id} />
      {chosen.systems.map((system) => (
        <input key={system.id} type="hidden" name="systems" value={system.id} />
      ))}
      {sample && <input type="hidden" name="sample" value="yes" />}
      <p>
        {words.chosen(
          chosen.systems.map((system) => system.name).join(', '),
          text.nouns.framework(chosen.framework.title, chosen.framework.version),
        )}{' '}
        <TextLink to="/engagements/new">{words.chooseAgain}</TextLink>
      </p>
      <Section title={words.engagement}>
        <div className="duiding-form">
          <TextField name="title" label={words.name} hint={words.nameHint} />
          <RadioField
            name="type"
            legend={text.engagement.type}
            choices={ENGAGEMENT_TYPES.map((type) => ({ value: type, label: text.nouns.types[type], description: words.typeMore[type] }))}
          />
          <RadioField
            name="legalBasis.kind"
            legend={words.basis}
            hint={words.basisHint}
            choices={LEGAL_BASES.map((kind) => ({ value: kind, label: text.nouns.legalBases[kind] }))}
          />
          <TextField name="legalBasis.text" label={words.basisText} optional />
          <TextField name="client" label={text.engagement.client} hint={words.clientHint} />
          <LineList name="distribution" label={words.distribution} one={words.recipient} more={words.recipientMore} start={2} optional />
        </div>
      </Section>
      <Section title={words.research} ruled>
        <div className="duiding-form">
          <TextArea name="occasion" label={text.engagement.about.occasion} hint={words.occasionHint} />
          <TextArea name="purpose" label={text.engagement.about.purpose} />
          <LineList name="questions" label={text.engagement.about.questions} one={words.question} more={words.questionMore} start={3} />
          <TextArea name="object" label={text.engagement.object} />
          <TextArea name="delimitation" label={text.engagement.about.delimitation} hint={words.delimitationHint} />
          <TextField name="referenceDate" type="date" label={text.engagement.referenceDate} value={today} />
          <div className="duiding-fields">
            <TextField name="period.from" type="date" label={words.from} value={`${year}-01-01`} />
            <TextField name="period.to" type="date" label={words.to} value={today} />
          </div>
        </div>
      </Section>
      <Section title={words.controls} ruled>
        {profile && <ProfileNote profile={profile} />}
        <ControlChoice controls={chosen.controls} frameworkId={chosen.framework.id} systems={chosen.systems} names={chosen.names} />
      </Section>
      <Section title={words.team} ruled>
        <TeamRows people={people} self={self} systems={chosen.systems} />
      </Section>
      <div className="utrecht-button-group">
        <SubmitButton>{words.open}</SubmitButton>
      </div>
    </PostForm>
  )
}
