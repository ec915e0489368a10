import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { show } from '../act.server'
import { searchAsked } from '../ui/search/search-asked'
import { SearchPage } from '../ui/search/search-page'
import { titleOf } from './title'

export const meta: MetaFunction = ({ matches }) => titleOf(matches, (text) => text.search.title)

export const loader = (args: LoaderFunctionArgs) =>
  show(args, async (desk) => {
    const places = await desk.searchScopes()
    const asked = searchAsked(new URL(args.request.url).searchParams)
    const found = asked && places.length > 0 ? await desk.search(asked) : null
    return { places, asked, found, sample: places.length > 0 && places.every((place) => place.sample) }
  })

export default function Search() {
  const { places, asked, found } = useLoaderData<typeof loader>()
  return <SearchPage places={places} asked={asked} found={found} />
}
