export { outings, places, structures } from './store.ts'
