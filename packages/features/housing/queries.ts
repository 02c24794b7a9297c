export { approximatePoint, isOpen } from './model.ts'
export { dwellings } from './store.ts'
