import { type Problem, problem, problems } from '@ancrage/kernel'

/**
 * The one 404 of every record: unknown, deleted, or of another territory. The edge writes it with these very words
 * whatever the operation said, so that nobody can tell one case from another.
 */
export const notFound: Problem = problem(
  problems.notFound,
  'Nous ne trouvons rien à cette adresse : la fiche a pu être supprimée, ou le lien recopié en partie.',
)
