/** @jsxImportSource hono/jsx */
import {
  Actions,
  Badge,
  Badges,
  ButtonLink,
  Cards,
  EmptyState,
  PageBody,
  type PageElement,
  PageHeader,
  Section,
  Steps,
} from '@ancrage/site'
import { useWords } from '@ancrage/site/locale.ts'
import type { LiveRecord } from '../../slice.ts'
import type { JobSector, Partner } from '../contract.ts'
import { networkOf } from '../model.ts'
import { companionFormPath } from '../paths.ts'
import { words } from '../words.ts'
import { PartnerCard } from './list.tsx'

/** For whoever comes along: how it goes, the form, and the network of employers and associations. */
export const TogetherPage = (props: {
  readonly partners: readonly LiveRecord<Partner>[]
  /** Where the communes are, when the territory shows them. */
  readonly communes: string | undefined
}): PageElement => {
  const t = useWords(words)
  const network = networkOf(props.partners)
  const sectors = [...new Set(network.flatMap(({ value }): readonly JobSector[] => value.sectors))]
  return (
    <>
      <PageHeader eyebrow={t.togetherEyebrow} title={t.togetherTitle} lead={t.togetherLead}>
        <Actions>
          <ButtonLink href={companionFormPath}>{t.togetherAction}</ButtonLink>
        </Actions>
        <p>{t.togetherWho}</p>
      </PageHeader>
      <PageBody>
        <h2>{t.stepsTitle}</h2>
        <Steps items={t.steps} />
      </PageBody>
      <Section title={t.networkTitle} lead={t.networkLead} tone="tint">
        {network.length === 0 ? (
          <EmptyState title={t.networkNone} action={{ label: t.togetherAction, path: companionFormPath }}>
            {t.togetherWho}
          </EmptyState>
        ) : (
          <div class="stack">
            <Badges>
              {sectors.map((sector) => (
                <Badge tone="info">{t.sectors[sector]}</Badge>
              ))}
            </Badges>
            <Cards>
              {network.map(({ value }) => (
                <PartnerCard partner={value} level={3} />
              ))}
            </Cards>
          </div>
        )}
      </Section>
      <PageBody>
        <h2>{t.childrenTitle}</h2>
        <p>{t.childrenText}</p>
        {props.communes ? (
          <p>
            <a class="arrow" href={props.communes}>
              {t.communes}
            </a>
          </p>
        ) : null}
        <h2>{t.dataTitle}</h2>
        <p>{t.dataText}</p>
      </PageBody>
    </>
  )
}
