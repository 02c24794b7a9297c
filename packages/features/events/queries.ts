export { events } from './store.ts'
