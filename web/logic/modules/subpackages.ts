// Scripts of a subpackage come when its first page or module is needed. The call blocks: the host sends the script
// before its answer, so that a plain require across packages works.
import { callSync } from '../engine/native'
import type { Subpackage } from '../program'

const asked = new Set<string>()

/** True when scripts came with this call; false when they were there before or cannot be had. */
export const loadSubpackage = (subpackage: Subpackage): boolean => {
  if (asked.has(subpackage.root)) return false
  asked.add(subpackage.root)
  const reply = JSON.parse(callSync({ api: 'loadSubpackage', args: { root: subpackage.root } })) as { error?: { message: string } }
  if (reply.error) throw new Error(`subpackage '${subpackage.root}' cannot be loaded: ${reply.error.message}`)
  return true
}
