/** That the facts of a process's row have changed: left in the change's own transaction, told to its workflow after the commit. `process` is a kind of the registry. */
export interface OutboxEvent {
  readonly process: string;
  readonly rowId: string;
}
