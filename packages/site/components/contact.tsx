/** @jsxImportSource hono/jsx */
import { initialsOf, telHref } from '../html.ts'
import { defineWords, useWords } from '../locale.ts'
import type { ContactPerson, PageElement } from '../page.ts'

const words = defineWords({
  fr: { write: (firstName: string) => `Écrire à ${firstName}` },
  en: { write: (firstName: string) => `Write to ${firstName}` },
})

/** The portrait, or the initials drawn in its place: the name is always written beside it. */
export const Portrait = ({ person, size = 88 }: { person: ContactPerson; size?: number }): PageElement =>
  person.photo ? (
    <img class="portrait" src={person.photo} alt="" width={size} height={size} loading="lazy" />
  ) : (
    <svg class="portrait" viewBox="0 0 88 88" width={size} height={size} aria-hidden="true">
      <rect class="portrait-bg" width="88" height="88" />
      <circle class="portrait-glow" cx="66" cy="24" r="30" />
      <text x="44" y="56" text-anchor="middle">
        {initialsOf(person.name)}
      </text>
    </svg>
  )

export interface ContactCardProps {
  readonly contact: ContactPerson
  /** Words above the name; left out, the name itself is the heading. */
  readonly heading?: string
  readonly level?: 2 | 3
}

/** The one person to call: name, role, phone and e-mail, all reachable by touch. */
export const ContactCard = ({ contact, heading, level = 2 }: ContactCardProps): PageElement => {
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <div class="contact">
      <Portrait person={contact} />
      <div class="contact-who">
        <Heading>{heading ?? contact.name}</Heading>
        <p>
          {heading ? (
            <>
              <b>{contact.name}</b>
              <br />
            </>
          ) : null}
          {contact.role}
        </p>
        {contact.availability ? <p class="contact-when">{contact.availability}</p> : null}
      </div>
      <p class="contact-ways">
        <a class="button" href={telHref(contact.phone)}>
          {contact.phone}
        </a>
        <a class="button quiet" href={`mailto:${contact.email}`}>
          {useWords(words).write(contact.name.split(' ')[0] ?? contact.name)}
          <span class="print-only"> {contact.email}</span>
        </a>
      </p>
    </div>
  )
}
