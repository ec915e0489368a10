import { useEffect, useState, type RefObject } from 'react'

/** Whether an element is on the screen or within about one screen of it. */
export function useNear(element: RefObject<HTMLElement>): boolean {
  const [near, setNear] = useState(false)
  useEffect(() => {
    if (!element.current) return
    const observer = new IntersectionObserver((entries) => setNear(entries.at(-1)!.isIntersecting), { rootMargin: '900px 0px' })
    observer.observe(element.current)
    return () => observer.disconnect()
  }, [element])
  return near
}
