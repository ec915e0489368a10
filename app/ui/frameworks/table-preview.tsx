import { Form } from '@remix-run/react'
import { SubmitButton } from '../button'
import { TextField } from '../fields'
import { PostForm, type Answer } from '../form'
import { Notice } from '../notice'
import { Paragraph, Section } from '../page'
import { useText } from '../words'
import { AsWhat } from './as-what'
import { MistakeList } from './mistake-list'
import type { TableView, UploadView } from './upload-view'

const COLUMNS = ['number', 'title', 'text', 'group'] as const

/** A table: first which column is what, then what becomes of it. */
export function TablePreview({ view, answer }: { view: UploadView & TableView; answer: Answer | undefined }) {
  const words = useText().frameworks.upload
  const ready = view.columns.number !== undefined && view.columns.text !== undefined
  return (
    <>
      <Section title={words.columns} ruled>
        <Paragraph>{words.columnsMore}</Paragraph>
        <ColumnChoice view={view} />
        <FirstRows view={view} />
        {view.unknown.length > 0 && (
          <Notice kind="info" title={words.unknown(view.unknown.length)}>
            <p>{view.unknown.join(', ')}</p>
          </Notice>
        )}
        {view.mistakes.length > 0 && <MistakeList fileName={view.fileName} mistakes={view.mistakes} />}
      </Section>
      {ready && <TakeIn view={view} answer={answer} />}
    </>
  )
}

function ColumnChoice({ view }: { view: TableView }) {
  const text = useText()
  const words = text.frameworks.upload
  const headings = view.headings.map((heading, at) => heading || words.unnamed(at + 1))
  return (
    <Form method="get" className="duiding-filter">
      {view.sheets.length > 1 && (
        <Choice
          name="sheet"
          label={words.sheet}
          value={String(view.sheet)}
          options={view.sheets.map((sheet, at) => ({ value: String(at), label: sheet }))}
        />
      )}
      {COLUMNS.map((column) => (
        <Choice
          key={column}
          name={column}
          label={words.column[column]}
          value={String(view.columns[column] ?? '')}
          options={[{ value: '', label: words.none }, ...headings.map((label, at) => ({ value: String(at), label }))]}
        />
      ))}
      <Choice
        name="over"
        label={words.over}
        value={view.over ?? ''}
        options={[
          { value: '', label: words.none },
          ...view.fits.map((fit) => ({ value: fit.id, label: text.nouns.framework(fit.title, fit.version) })),
        ]}
      />
      <button className="utrecht-button utrecht-button--secondary-action">{words.show}</button>
    </Form>
  )
}

function Choice({
  name,
  label,
  value,
  options,
}: {
  name: string
  label: string
  value: string
  options: { value: string; label: string }[]
}) {
  return (
    <div className="utrecht-form-field">
      <label className="utrecht-form-label" htmlFor={`choose-${name}`}>
        {label}
      </label>
      <select className="utrecht-select utrecht-select--html-select" id={`choose-${name}`} name={name} defaultValue={value} key={value}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  )
}

function FirstRows({ view }: { view: TableView }) {
  const words = useText().frameworks.upload
  const meaning = (at: number) => COLUMNS.filter((column) => view.columns[column] === at).map((column) => words.column[column])
  return (
    <div className="duiding-table-frame">
      <table className="utrecht-table">
        <caption className="utrecht-table__caption">{words.firstRows(view.rows.length, view.all)}</caption>
        <thead className="utrecht-table__header">
          <tr className="utrecht-table__row">
            <th scope="col" className="utrecht-table__header-cell">
              {words.row}
            </th>
            {view.headings.map((heading, at) => (
              <th key={at} scope="col" className="utrecht-table__header-cell">
                {heading || words.unnamed(at + 1)}
                {meaning(at).map((one) => (
                  <span key={one} className="duiding-small duiding-soft">{` = ${one.toLowerCase()}`}</span>
                ))}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="utrecht-table__body">
          {view.rows.map((row) => (
            <tr className="utrecht-table__row" key={row.row}>
              <th scope="row" className="utrecht-table__header-cell">
                {row.row}
              </th>
              {row.cells.map((cell, at) => (
                <td key={at} className="utrecht-table__cell">
                  {cell.length > 200 ? `${cell.slice(0, 200)}…` : cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function TakeIn({ view, answer }: { view: UploadView & TableView; answer: Answer | undefined }) {
  const text = useText()
  const words = text.frameworks.upload
  return (
    <Section title={words.asWhat} ruled>
      <PostForm action={`/frameworks/uploads/${view.uploadId}/take-in`} answer={answer}>
        <input type="hidden" name="sheet" value={view.sheet} />
        {COLUMNS.map(
          (column) =>
            view.columns[column] !== undefined && (
              <input key={column} type="hidden" name={`columns.${column}`} value={view.columns[column]} />
            ),
        )}
        <AsWhat frameworkId={null} exists={false} fits={view.fits} all={view.all} />
        <fieldset className="duiding-fieldset">
          <legend>{words.about}</legend>
          <div className="utrecht-form-field-description">{words.aboutMore}</div>
          <TextField name="about.id" label={words.id} hint={words.idHint} optional />
          <TextField name="about.title" label={words.nameOf} optional />
          <TextField name="about.version" label={text.frameworks.version} optional />
          <TextField name="about.publisher" label={text.frameworks.publisher} optional />
          <TextField name="about.date" type="date" label={text.frameworks.published} optional />
          <TextField name="about.source" label={text.frameworks.source} hint={words.sourceHint} optional />
        </fieldset>
        <div className="utrecht-button-group">
          <SubmitButton>{words.takeIn}</SubmitButton>
        </div>
      </PostForm>
    </Section>
  )
}
