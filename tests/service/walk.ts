/** Every procedure of the contract, callable with no input: the gate comes before the input is looked at. */
import { isContractProcedure } from '@orpc/contract'
import type { Access, ProcedureMeta } from '../../domain/contract/base.ts'
import { contract } from '../../domain/contract/index.ts'
import type { Client } from './harness.ts'

export interface WalkedProcedure {
  path: string
  access: Access
  call: () => Promise<unknown>
}

export function walkContract(client: Client): WalkedProcedure[] {
  return walk(contract, client, [])
}

function walk(node: unknown, client: unknown, path: string[]): WalkedProcedure[] {
  if (isContractProcedure(node)) {
    const { access } = node['~orpc'].meta as ProcedureMeta
    return [{ path: path.join('.'), access, call: () => (client as (input: unknown) => Promise<unknown>)(undefined) }]
  }
  return Object.entries(node as object).flatMap(([name, child]) =>
    walk(child, (client as Record<string, unknown>)[name], [...path, name]),
  )
}
