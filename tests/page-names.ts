import type { Page } from 'playwright-core';

const NEED_NAMES = new Set(['button', 'link', 'textbox', 'checkbox', 'radio', 'combobox', 'image', 'heading', 'dialog', 'main']);

/** Chromium's accessibility tree, as a screen reader gets it: what has no name of its own, and buttons of one group that share one. Empty when all can be told apart. */
export async function namesIn(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  const found: string[] = [];
  const groups = new Map<string, string[]>();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  /** The nearest thing above that stands for a group: the card, the message, the bar of suggestions. */
  const groupOf = (id: string | undefined): string => {
    const node = byId.get(id ?? '');
    if (!node) return 'page';
    return !node.ignored && ['form', 'article', 'toolbar', 'dialog', 'banner'].includes(String(node.role?.value))
      ? node.nodeId
      : groupOf(node.parentId);
  };
  /** Whether it is in a message. Web Chat's own signs, outside of them, stand beside words and need no name. */
  const inMessage = (id: string | undefined): boolean => {
    const node = byId.get(id ?? '');
    return node !== undefined && (['form', 'article'].includes(String(node.role?.value)) || inMessage(node.parentId));
  };
  for (const { nodeId, ignored, role, name, parentId } of nodes) {
    const kind = String(role?.value);
    if (ignored || !NEED_NAMES.has(kind) || (kind === 'image' && !inMessage(nodeId))) continue;
    const called = String(name?.value ?? '').trim();
    if (called === '') found.push(`${kind} ${nodeId} has no name`);
    if (kind === 'image' && called.split(/\s+/).length < 5) found.push(`image "${called}" says too little`);
    if (kind === 'button') groups.set(groupOf(parentId), [...(groups.get(groupOf(parentId)) ?? []), called]);
  }
  for (const names of groups.values())
    if (new Set(names).size < names.length) found.push(`buttons of one group share a name: ${names.join(', ')}`);
  return found;
}
