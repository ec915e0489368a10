// @ts-check

/** Node 20.19 is the first that loads an ES module with require(), which Vite and others count on. */
const oldest = /** @type {const} */ ([20, 19])

export function refuseOldNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major > oldest[0] || (major === oldest[0] && minor >= oldest[1])) return
  console.error(
    `Duiding heeft Node ${oldest.join('.')} of nieuwer nodig en dit is ${process.version}: installeer een nieuwere van https://nodejs.org.`,
  )
  process.exit(1)
}
