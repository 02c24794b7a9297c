export { definePublicForm, type FormView } from './define-form.ts'
export { FormGuard, FormProblem, type FormState, faultOf, typedText } from './guard.tsx'
export { commitOnce, type Submission } from './submission.ts'
