import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'

/** scrypt at about 0.26 s and 32 MiB a try (STACK: N=2^15, r=8, p=3); the parameters stand in the hash, so they can grow later. */
const COST = { N: 2 ** 15, r: 8, p: 3 }
const KEY_BYTES = 32

export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16)
  const key = await derive(password, salt, COST)
  return ['scrypt', COST.N, COST.r, COST.p, salt.toString('base64'), key.toString('base64')].join('$')
}

/** Stands where a hash would: with it nobody signs in. */
export const NO_PASSWORD = 'none'

export async function checkPassword(password: string, stored: string): Promise<boolean> {
  if (stored === NO_PASSWORD) return wastePassword(password).then(() => false)
  const [, n, r, p, salt = '', key = ''] = stored.split('$')
  const expected = Buffer.from(key, 'base64')
  const found = await derive(password, Buffer.from(salt, 'base64'), { N: Number(n), r: Number(r), p: Number(p) })
  return expected.length === found.length && timingSafeEqual(expected, found)
}

/** Somebody unknown costs as much time as somebody known, so that timing does not tell who has an account. */
export async function wastePassword(password: string): Promise<void> {
  await derive(password, Buffer.alloc(16), COST)
}

function derive(password: string, salt: Buffer, cost: { N: number; r: number; p: number }): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(password.normalize('NFC'), salt, KEY_BYTES, { ...cost, maxmem: 256 * cost.N * cost.r }, (error, key) =>
      error ? reject(error) : resolve(key),
    )
  })
}
