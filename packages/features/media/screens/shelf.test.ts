import { expect, it } from 'vitest'
import type { ConsolePhoto } from './photo-data.ts'
import { withoutPhoto, withPage, withPhoto } from './shelf.ts'

const photo = (id: string, title = id): ConsolePhoto => ({ id, title }) as ConsolePhoto
const idsOf = ({ photos }: { readonly photos: readonly ConsolePhoto[] }): readonly string[] =>
  photos.map(({ id }) => id)
const first = withPage(undefined, { items: [photo('b'), photo('c')], total: 3 })

it('shows a photo once, though one that was added pushes others to the next page', () => {
  const added = withPhoto(first, photo('a'))
  expect(idsOf(added)).toEqual(['a', 'b', 'c'])
  expect(added.total).toBe(4)
  const all = withPage(added, { items: [photo('c'), photo('d')], total: 4 })
  expect(idsOf(all)).toEqual(['a', 'b', 'c', 'd'])
})

it('changes a photo where it stands, and the same one sent again adds none', () => {
  const changed = withPhoto(first, photo('c', 'Cour'))
  expect(changed.photos[1]?.title).toBe('Cour')
  expect([idsOf(changed), changed.total]).toEqual([['b', 'c'], 3])
})

it('counts a removed photo no more, so that no further page is offered for it', () => {
  const left = withoutPhoto(withPage(undefined, { items: [photo('b')], total: 1 }), 'b')
  expect(left).toEqual({ photos: [], total: 0 })
})
