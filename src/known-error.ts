/**
 * An error that the user can act on. Its message is one line: what is wrong, where, what to do
 * next. It is shown without a stack; any other error is a fault of ours and keeps its stack.
 */
export class KnownError extends Error {
  override readonly name = 'KnownError'
}

/** By name, because a part of the bundle that is loaded later has a class of its own. */
export function isKnownError(error: unknown): error is KnownError {
  return error instanceof Error && error.name === 'KnownError'
}
