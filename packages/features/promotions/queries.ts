export { promotions } from './store.ts'
