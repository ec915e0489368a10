import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { projectRoot } from '../../app/store/project-root.server'

/**
 * What may ship beside our own EUPL-1.2. No GPL and no AGPL: they would decide the licence of the whole. Think before
 * adding one, and write why in DECISIONS.md.
 */
const allowed = new Set([
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'EUPL-1.2',
  'ISC',
  'MIT',
  'MIT-0',
  'OFL-1.1',
  'Unlicense',
])

/** Packages that name their licence in their Readme alone. */
const inReadme: Record<string, string> = { 'combine-errors': 'MIT' }

interface LockedPackage {
  version?: string
  license?: string
  dev?: boolean
  devOptional?: boolean
  optional?: boolean
  peer?: boolean
  link?: boolean
}

test('everything that ships has a licence that may ship', () => {
  const wrong = shipped().flatMap(([path, locked]) => {
    const { name = path, license = inReadme[name] ?? 'no licence' } = manifestOf(path) ?? { license: locked.license }
    return isAllowed(license) ? [] : [`${name} ${locked.version ?? ''} is under "${license}", which is not in the list of what may ship.`]
  })
  expect(wrong).toEqual([])
})

test('what is installed has the licence that the lock names', () => {
  const wrong = shipped().flatMap(([path, locked]) => {
    const found = manifestOf(path)
    return found && found.license !== locked.license ? [`${path}: the lock says ${locked.license}, the package ${found.license}.`] : []
  })
  expect(wrong).toEqual([])
})

test('a package that ships is installed, unless it is for another machine or only a peer', () => {
  const missing = shipped().filter(([path, { optional, peer }]) => !optional && !peer && !manifestOf(path))
  expect(missing.map(([path]) => path)).toEqual([])
})

test('a choice of licences counts when one of them may ship, a sum when all may', () => {
  expect(isAllowed('(MIT OR GPL-3.0-only)')).toBe(true)
  expect(isAllowed('(MIT AND GPL-3.0-only)')).toBe(false)
  expect(isAllowed('AGPL-3.0-or-later')).toBe(false)
  expect(isAllowed('MIT OR GPL-2.0-only AND MIT')).toBe(true)
  expect(isAllowed('GPL-2.0-only AND (MIT OR ISC)')).toBe(false)
  expect(isAllowed('SEE LICENSE IN README')).toBe(false)
})

function shipped(): [path: string, LockedPackage][] {
  const { packages } = JSON.parse(readFileSync(join(projectRoot, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, LockedPackage>
  }
  return Object.entries(packages).filter(([path, { dev, devOptional, link }]) => path !== '' && !dev && !devOptional && !link)
}

function manifestOf(path: string): { name?: string; license?: string } | undefined {
  try {
    return JSON.parse(readFileSync(join(projectRoot, path, 'package.json'), 'utf8')) as { name?: string; license?: string }
  } catch {
    return undefined
  }
}

/** SPDX expressions as packages write them; AND binds stronger than OR (SPDX 3.0 annex B). Nested ones are for a person to judge. */
function isAllowed(expression: string): boolean {
  const bare = expression.replace(/^\((.*)\)$/, '$1')
  return !/[()]/.test(bare) && bare.split(' OR ').some((part) => part.split(' AND ').every((licence) => allowed.has(licence.trim())))
}
