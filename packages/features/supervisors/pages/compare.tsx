/** @jsxImportSource hono/jsx */
import type { LocalDate } from '@ancrage/kernel'
import {
  Actions,
  ButtonLink,
  DataTable,
  formatDate,
  Notice,
  type PageElement,
  PageHeader,
  type PageSpec,
  type SiteChrome,
} from '@ancrage/site'
import { useLocale, useWords } from '@ancrage/site/locale.ts'
import { type DirectoryEntry, levelsOf, offersOf, semestersToShow } from '../model.ts'
import {
  comparePath,
  comparisonPath,
  directoryPath,
  pickParam,
  pickQuery,
  placementPath,
  searchPath,
} from '../paths.ts'
import { labels, words } from '../words.ts'
import { labelsOf, nameOf } from './words.ts'

/** Side by side on a wide screen, and still in one view on a phone. */
export const mostCompared = 4

export interface ComparePageProps {
  /** In the order in which they were retained. */
  readonly entries: readonly DirectoryEntry[]
  /** How many were asked for and are no longer shown. */
  readonly goneCount: number
  readonly today: LocalDate
}

const Table = ({
  shown,
  all,
  today,
}: {
  shown: readonly DirectoryEntry[]
  all: readonly DirectoryEntry[]
  today: LocalDate
}): PageElement => {
  const { comparison: t, detail, near: _, semester, ...rest } = useWords(words)
  const l = useWords(labels)
  const locale = useLocale()
  const yesNo = (value: boolean): string => (value ? t.yes : t.no)
  const row = (
    name: string,
    read: (entry: DirectoryEntry) => PageElement | string,
  ): readonly (PageElement | string)[] => [name, ...shown.map((entry) => read(entry) || '–')]
  const slugs = all.map(({ placement }) => placement.slug)
  return (
    <div class="comparison">
      <DataTable
        caption={t.caption}
        columns={[t.criterion, ...shown.map(({ placement }) => placement.name)]}
        rows={[
          row(t.commune, ({ placement }) => placement.commune.name),
          row(t.kind, ({ placement }) => l.placementKinds[placement.kind]),
          row(t.levels, ({ placement }) => labelsOf(l.shortLevels, levelsOf(placement))),
          ...semestersToShow(today).map((code) =>
            row(
              t.seatsIn(semester(code)),
              ({ placement }) =>
                offersOf(placement, code)
                  .filter(({ places }) => places > 0)
                  .map(({ places, level }) => `${places} ${l.shortLevels[level]}`)
                  .join(', ') || t.noSeats,
            ),
          ),
          row(t.people, ({ supervisors }) => supervisors.map(nameOf).join(', ')),
          row(t.interests, ({ placement }) => labelsOf(l.interests, placement.interests)),
          row(detail.room, ({ placement }) => l.roomKinds[placement.room]),
          row(detail.housing, ({ placement }) => l.housingKinds[placement.housing]),
          row(detail.mobility, ({ placement }) => yesNo(placement.mobilityAid)),
          row(l.practice.coordinated, ({ placement }) => yesNo(placement.coordinatedPractice)),
          row(detail.secretariat, ({ placement }) => (placement.secretariat ? detail.onSite : detail.offSite)),
          row(detail.software, ({ placement }) => placement.software),
          row(detail.wheelchair, ({ placement }) => yesNo(placement.accessible)),
          row(t.verified, ({ placement }) => formatDate(placement.verifiedOn, undefined, locale)),
        ]}
      />
      <ul class="compared">
        {shown.map(({ placement }) => (
          <li>
            <a href={placementPath(placement.slug)}>{placement.name}</a>
            <a
              class="remove"
              href={comparisonPath(slugs.filter((slug) => slug !== placement.slug))}
              data-unpick={placement.slug}
            >
              {t.remove(placement.name)}
            </a>
          </li>
        ))}
      </ul>
      {rest.compareHint ? <p class="hint">{rest.compareHint}</p> : null}
    </div>
  )
}

/** More were retained than fit side by side: which four. */
const Choice = ({ entries }: { entries: readonly DirectoryEntry[] }): PageElement => {
  const t = useWords(words)
  return (
    <form class="form" action={comparePath} method="get">
      <fieldset>
        <legend>{t.comparison.choose}</legend>
        <span class="hint">{t.comparison.chooseHint(entries.length)}</span>
        {entries.map(({ placement }, index) => (
          <div class="choice">
            <input
              type="checkbox"
              id={`l-${placement.slug}`}
              name={pickParam}
              value={placement.slug}
              checked={index < mostCompared}
            />
            <label for={`l-${placement.slug}`}>
              {placement.name}, {placement.commune.name}
            </label>
          </div>
        ))}
      </fieldset>
      <p>
        <button class="button" type="submit">
          {t.compare}
        </button>
      </p>
    </form>
  )
}

export const ComparePage = ({ entries, goneCount, today }: ComparePageProps): PageElement => {
  const { comparison: t, eyebrow } = useWords(words)
  const shown = entries.slice(0, mostCompared)
  const slugs = entries.map(({ placement }) => placement.slug)
  const add = slugs.length > 0 ? `${searchPath}?${pickQuery(slugs)}` : directoryPath
  return (
    <>
      <PageHeader eyebrow={eyebrow} title={t.title} lead={t.lead} />
      <section class="band plain">
        <div class="wrap stack">
          {goneCount > 0 ? (
            <Notice tone="warn">
              <p>{t.gone}</p>
            </Notice>
          ) : null}
          {entries.length < 2 ? (
            <Notice>
              <p>{t.few}</p>
            </Notice>
          ) : null}
          {entries.length > mostCompared ? <Choice entries={entries} /> : null}
          {shown.length > 0 ? <Table shown={shown} all={entries} today={today} /> : null}
          <Actions>
            <ButtonLink href={add}>{t.add}</ButtonLink>
          </Actions>
        </div>
      </section>
    </>
  )
}

export const comparePage = (props: ComparePageProps, chrome: SiteChrome): PageSpec => {
  const t = words[chrome.locale]
  return {
    path: comparePath,
    inputs: '',
    title: t.comparison.title,
    description: t.comparison.description,
    inSitemap: false,
    breadcrumb: [{ label: t.menu, path: directoryPath }],
    headExtra: { islands: ['supervisors'] },
    render: () => <ComparePage {...props} />,
  }
}
