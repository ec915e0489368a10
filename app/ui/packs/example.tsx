/** A file or command to read or copy. It scrolls within itself, so it can be reached by keyboard. */
export function Example({ label, text, whole = false }: { label: string; text: string; whole?: boolean }) {
  return (
    <pre className={`duiding-example${whole ? ' duiding-example--whole' : ''}`} tabIndex={0} role="region" aria-label={label}>
      <code>{text}</code>
    </pre>
  )
}
