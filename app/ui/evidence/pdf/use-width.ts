import { useEffect, useRef, useState, type RefObject } from 'react'

/** The width of an element in CSS pixels, 0 before it is known; follows a column that is dragged, a little later. */
export function useWidth<T extends HTMLElement>(): [RefObject<T>, number] {
  const element = useRef<T>(null)
  const [width, setWidth] = useState(0)
  useEffect(() => {
    if (!element.current) return
    let timer: ReturnType<typeof setTimeout> | undefined
    const observer = new ResizeObserver(([entry]) => {
      const now = Math.floor(entry!.contentRect.width)
      clearTimeout(timer)
      // Drawing pages anew at each pixel of a drag would stutter.
      timer = setTimeout(() => {
        if (now > 0) setWidth(now)
      }, 120)
    })
    observer.observe(element.current)
    setWidth(Math.floor(element.current.getBoundingClientRect().width))
    return () => {
      clearTimeout(timer)
      observer.disconnect()
    }
  }, [])
  return [element, width]
}
