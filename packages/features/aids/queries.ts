export { aids } from './store.ts'
