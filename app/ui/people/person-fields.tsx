import type { Person } from '../../domain/person'
import { RadioField, TextField, Tick } from '../fields'
import { useText } from '../words'

/** Who somebody is and what they may do in the workspace. */
export function PersonFields({ person }: { person?: Person }) {
  const text = useText().people
  return (
    <>
      <TextField name="name" label={text.name} value={person?.name} />
      <TextField name="email" type="email" label={text.email} value={person?.email} />
      <fieldset className="duiding-fieldset">
        <legend>{text.may}</legend>
        <div className="duiding-choices">
          <Tick name="auditor" label={text.auditor} description={text.auditorMore} checked={person?.auditor} />
          <Tick name="administrator" label={text.administrator} description={text.administratorMore} checked={person?.administrator} />
        </div>
      </fieldset>
      <RadioField
        name="language"
        legend={text.language}
        value={person?.language ?? 'nl'}
        row
        choices={[
          { value: 'nl', label: 'Nederlands' },
          { value: 'en', label: 'English' },
        ]}
      />
    </>
  )
}
