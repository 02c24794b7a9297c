export { freshness } from './model.ts'
export { placements, supervisors } from './store.ts'
