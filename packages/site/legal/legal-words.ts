import { defineWords } from '../locale.ts'

/** Words that the legal pages share. French is the text of reference: the English one says so. */
export const legalWords = defineWords({
  fr: {
    updated: 'Mise à jour le ',
    reference: '',
    name: 'Nom',
    address: 'Adresse',
    phone: 'Téléphone',
    email: 'Courriel',
  },
  en: {
    updated: 'Updated on ',
    reference: 'This is a courtesy translation: the French page is the one that counts.',
    name: 'Name',
    address: 'Address',
    phone: 'Phone',
    email: 'E-mail',
  },
})
