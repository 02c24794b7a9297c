export { partners } from './store.ts'
