import type { DialogContext } from 'botbuilder-dialogs';
import { ANSWER } from './answer-prompt.ts';

/** A stored dialog may be gone since an upgrade: the stack is cut there, and the dialog that had begun it asks afresh. True if it did. */
export async function mendStack(dc: DialogContext): Promise<boolean> {
  const gone = dc.stack.findIndex(({ id }) => !dc.findDialog(id));
  if (gone >= 0) dc.stack.splice(gone);
  const top = dc.activeDialog;
  if (!top || top.id === ANSWER) return false;
  await dc.replaceDialog(top.id, (top.state as { options: object }).options);
  return true;
}
