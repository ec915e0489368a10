import { Form } from '@remix-run/react'
import { CheckboxField, RadioField } from '../fields'
import { Notice } from '../notice'
import { useText } from '../words'

interface ChooseSystemsProps {
  /** Those that a new engagement may take, newest first. */
  frameworks: { id: string; title: string; version: string }[]
  /** With the number of norms in each of the frameworks, in their order. */
  systems: { id: string; name: string; kind: string; norms: number[] }[]
  /** What the address asks for. */
  framework: string | null
  profile: ProfileNotice | null
}

/** A profile whose controls are preselected. */
export interface ProfileNotice {
  uploadId: string
  title: string
  count: number
  /** Ids that it names and the framework lacks. */
  unknown: string[]
}

/** First what is examined against which framework: that decides which controls the next step offers. It writes nothing, so it is a GET. */
export function ChooseSystems({ frameworks, systems, framework, profile }: ChooseSystemsProps) {
  const whole = useText()
  const text = whole.opening
  const counts = (norms: number[]) =>
    frameworks.length === 1
      ? text.norms(norms[0] ?? 0)
      : frameworks.map((one, at) => text.normsIn(norms[at] ?? 0, one.title, one.version)).join('; ')
  return (
    <Form method="get" className="duiding-form">
      {profile && <ProfileNote profile={profile} />}
      {profile && <input type="hidden" name="profile" value={profile.uploadId} />}
      <RadioField
        name="framework"
        legend={text.framework}
        value={framework ?? frameworks[0]?.id}
        choices={frameworks.map((one) => ({ value: one.id, label: whole.nouns.framework(one.title, one.version) }))}
      />
      <CheckboxField
        name="system"
        legend={text.systems}
        hint={text.systemsHint}
        choices={systems.map((one) => ({ value: one.id, label: one.name, description: `${one.kind}; ${counts(one.norms)}` }))}
      />
      <div className="utrecht-button-group">
        <button type="submit" className="utrecht-button utrecht-button--primary-action">
          {text.onward}
        </button>
      </div>
    </Form>
  )
}

export function ProfileNote({ profile }: { profile: ProfileNotice }) {
  const text = useText().opening
  return (
    <Notice kind="info" title={text.profile(profile.title, profile.count)}>
      {profile.unknown.length > 0 && <p>{text.profileUnknown(profile.unknown.join(', '))}</p>}
    </Notice>
  )
}
