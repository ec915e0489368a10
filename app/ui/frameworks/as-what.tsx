import { RadioField, SelectField } from '../fields'
import { useText } from '../words'
import type { Fit } from './upload-view'

/** New framework, or official texts over one that is there: the two things that become of foreign norms. */
export function AsWhat({ frameworkId, exists, fits, all }: { frameworkId: string | null; exists: boolean; fits: Fit[]; all: number }) {
  const text = useText()
  const words = text.frameworks.upload
  const asFramework = {
    value: 'framework',
    label: words.asFramework,
    ...(frameworkId ? { description: words.asFrameworkMore(frameworkId) } : {}),
  }
  const asTexts = { value: 'official-texts', label: words.asTexts, description: words.asTextsMore }
  const choices = [...(exists ? [] : [asFramework]), ...(fits.length > 0 ? [asTexts] : [])]
  return (
    <>
      <RadioField name="as" legend={words.asWhat} choices={choices} value={(fits.length > 0 ? asTexts : asFramework).value} />
      {fits.length > 0 && (
        <SelectField
          name="frameworkId"
          label={words.over}
          value={fits[0]!.id}
          options={fits.map((fit) => ({
            value: fit.id,
            label: [
              text.nouns.framework(fit.title, fit.version),
              words.fits(fit.known, all),
              ...(fit.official ? [words.liesOver(fit.official)] : []),
            ].join('; '),
          }))}
        />
      )}
    </>
  )
}
