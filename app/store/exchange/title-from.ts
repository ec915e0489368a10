/** Characters of a title, as in the catalogue's own files. */
const longest = 160

/** A title in one line for a norm that has none: its first sentence, or as many whole words of it as fit. */
export function titleFrom(text: string): string {
  const line = oneLine(text)
  const sentence = /^.{10,}?[.;:?!](?=\s)/u.exec(line)?.[0].slice(0, -1) ?? line
  return shortened(sentence.length <= longest ? sentence : line)
}

export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

function shortened(line: string): string {
  if (line.length <= longest) return line
  const cut = line.slice(0, longest - 1)
  const space = cut.lastIndexOf(' ')
  // Never half of a surrogate pair.
  return `${space > longest / 2 ? cut.slice(0, space) : cut.replace(/[\ud800-\udbff]$/, '')}…`
}
