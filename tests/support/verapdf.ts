import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/**
 * Validates PDFs with veraPDF as PDF/A-3a and PDF/UA-1. Resolves to its findings, empty when all pass. veraPDF comes from the jar in
 * a development dependency; Java and JAXB must be installed, and without them this throws: a skipped check is no check.
 */
export async function veraPdf(files: Record<string, Uint8Array>, standards = '3a,ua1'): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'verapdf-'))
  try {
    const paths = Object.keys(files).map((name) => join(folder, name))
    await Promise.all(Object.entries(files).map(([name, bytes]) => writeFile(join(folder, name), bytes)))
    return await validate(folder, standards, paths)
  } finally {
    await rm(folder, { recursive: true })
  }
}

const jar = join(process.cwd(), 'node_modules/@opendataloader/pdf/lib/opendataloader-pdf-cli.jar')
/** Java 11 and later no longer carry these; veraPDF reads its profiles with them. */
const jaxb = ['jaxb-api.jar', 'jaxb-runtime.jar', 'jaxb-core.jar', 'jaxb-impl.jar', 'istack-commons-runtime.jar', 'javax.activation.jar']
const install = 'As root: apt-get install -y default-jdk-headless libjaxb-java libjaxb-api-java'

async function validate(folder: string, standards: string, paths: string[]): Promise<string> {
  const classpath = [jar, ...jaxbJars(), folder].join(':')
  await java('javac', ['-cp', classpath, '-d', folder, join(process.cwd(), 'tests/support/VeraRun.java')])
  const output = await java('java', ['-cp', classpath, 'VeraRun', standards, ...paths])
  return output
    .split('\n')
    .filter((line) => line && !line.startsWith('PASS'))
    .join('\n')
}

function jaxbJars(): string[] {
  if (!existsSync(jar)) throw new Error('veraPDF is missing: run npm ci (it lies within @opendataloader/pdf)')
  const found = jaxb.map((name) => join('/usr/share/java', name)).filter((path) => existsSync(path))
  if (!found.some((path) => path.endsWith('jaxb-runtime.jar'))) throw new Error(`veraPDF needs JAXB. ${install}`)
  return found
}

/** Exit code 1 of VeraRun means: a file failed; what it printed says why. */
async function java(program: string, parameters: string[]): Promise<string> {
  try {
    return (await run(program, parameters, { maxBuffer: 16 * 1024 * 1024 })).stdout
  } catch (error) {
    const failure = error as { code?: unknown; stdout?: string; stderr?: string }
    if (failure.code === 'ENOENT') throw new Error(`${program} is missing. ${install}`, { cause: error })
    if (program === 'java' && failure.code === 1 && failure.stdout) return failure.stdout
    throw new Error(`${program} failed: ${failure.stderr || String(error)}`, { cause: error })
  }
}
