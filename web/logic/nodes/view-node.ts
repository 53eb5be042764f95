// A node of a page, or the page itself, as something that can be asked to do things in the view.
import type { OpsContext } from '../backend/ops-context'
import type { OpsElement } from '../backend/ops-element'
import { QueryKind } from '../backend/query-kind'
import { callHostSync } from '../api/calls'
import { ApiFailure } from '../api/failure'
import { ErrorCode } from '../../protocol/generated/errors'
import { componentOf, type Caller } from '../framework/space'

const rootNode = 1

export class ViewNode {
  constructor(
    readonly context: OpsContext,
    readonly id: number = rootNode,
  ) {}

  /** Rejects with what the view says, or with its silence when the page is closed. */
  invoke(method: string, argument: unknown = null): Promise<unknown> {
    return new Promise((resolve, reject) => {
      this.context.query(QueryKind.invoke, this.id, { method, argument }, (outcome) => {
        const { value, error } = (outcome ?? {}) as { value?: unknown; error?: string }
        if (error === undefined) resolve(value)
        else reject(new ApiFailure(ErrorCode.invalidArgument, error))
      })
    })
  }

  /** For what nobody waits for; a failure of it is not the program's. */
  tell(method: string, argument: unknown = null): void {
    this.invoke(method, argument).catch(() => undefined)
  }

  /** The engine stands still until the view has answered. */
  ask(method: string, argument: unknown = null): unknown {
    this.context.flush() // what came before must be there when the question arrives
    const { value, error } = callHostSync('askView', { view: this.context.view, node: this.id, method, argument })
    if (error !== undefined) throw new ApiFailure(ErrorCode.invalidArgument, String(error))
    return value
  }

  page(): ViewNode {
    return new ViewNode(this.context)
  }
}

export const pageNode = (caller: Caller): ViewNode | null => {
  const context = componentOf(caller).getBackendContext() as unknown as OpsContext | null
  return context ? new ViewNode(context) : null
}

/** The node of that id in the template of a page or component. */
export const nodeById = (caller: Caller, id: string): ViewNode | null => {
  const component = componentOf(caller)
  const element = component.getShadowRoot()?.getElementById(id)
  const node = (element?.getBackendElement() as unknown as OpsElement | null)?.node
  const context = component.getBackendContext() as unknown as OpsContext | null
  return node === undefined || !context ? null : new ViewNode(context, node)
}

/** The node under which a component lies in the view. */
export const hostNodeId = (caller: Caller): number => (componentOf(caller).getBackendElement() as unknown as OpsElement | null)?.node ?? rootNode
