/** The address at which a page's data, or its action's answer, is sent without the page around it (single fetch). */
export function dataPath(path: string): string {
  const [pathname = '', search] = path.split('?')
  return `${pathname === '/' ? '/_root' : pathname}.data${search ? `?${search}` : ''}`
}
