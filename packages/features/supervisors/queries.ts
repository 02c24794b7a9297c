export { placements, supervisors } from './store.ts'
