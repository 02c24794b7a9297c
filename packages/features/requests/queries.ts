export { closedReason, newListing, nextFreeSemester, replyRate } from './model.ts'
export { askPath, correctionPath } from './paths.ts'
export { findListing, listingIdOf, listings } from './store.ts'
