/** Small letters, digits, points and hyphens, as ids of frameworks have them: `NIST SP 800-53 Rev. 5` → `nist-sp-800-53-rev-5`. */
export function slug(text: string, longest = 60): string {
  const plain = text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9.]+/g, '-')
    .replace(/\.(?![a-z0-9])|(?<![a-z0-9])\./g, '')
  return plain.slice(0, longest).replace(/^[-.]+|[-.]+$/g, '')
}

/** Without points: ids of categories. */
export function plainSlug(text: string): string {
  return slug(text.replaceAll('.', '-')).replace(/-{2,}/g, '-')
}
