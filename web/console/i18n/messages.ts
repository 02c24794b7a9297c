import french from 'ra-language-french'
import { mergeTranslations, type TranslationMessages } from 'react-admin'
import { resources } from '../app/resources.ts'

const own = {
  ra: {
    action: {
      add_filter: 'Ajouter un filtre',
      clear_input_value: 'Vider le champ',
      undo: 'Annuler',
      search: 'Rechercher',
      select_all: 'Tout sélectionner',
      select_row: 'Sélectionner cette fiche',
      unselect: 'Désélectionner',
    },
    navigation: {
      skip_nav: 'Aller au contenu',
      no_results: 'Aucune fiche ne correspond.',
      no_filtered_results: 'Aucune fiche ne correspond à ces filtres.',
      page_rows_per_page: 'Fiches par page :',
      page_range_info: '%{offsetBegin}–%{offsetEnd} sur %{total}',
    },
    message: {
      invalid_form: 'Des champs sont à corriger : ils sont signalés en rouge.',
      unsaved_changes: 'Des modifications ne sont pas enregistrées. Quitter cette page quand même ?',
      not_found: 'Cette fiche n’existe pas, ou plus.',
    },
    notification: {
      item_doesnt_exist: 'Cette fiche n’existe pas, ou plus.',
      http_error: 'Le serveur ne répond pas. Votre saisie est gardée.',
      logged_out: 'Votre session est terminée.',
    },
    validation: { required: 'À remplir.' },
  },
}

const resourceMessages = Object.fromEntries(
  resources.map(({ name, words, fields }) => [name, { name: `${words.one} |||| ${words.many}`, fields }]),
)

/** French of react-admin, our wording where a person would say it otherwise, and the words of each collection. */
export const messages: TranslationMessages = mergeTranslations(french, own, { resources: resourceMessages })
