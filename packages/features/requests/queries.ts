export { closedReason, nextFreeSemester, replyRate } from './model.ts'
export { askPath } from './paths.ts'
export { listings } from './store.ts'
