/** Whether others read along: a group chat, or a channel of a team. A chat that does not say what it is has one person. */
export function isWithOthers({ conversation }: { conversation?: { isGroup?: boolean; conversationType?: string } }): boolean {
  const type = conversation?.conversationType?.toLowerCase();
  return conversation?.isGroup === true || type === 'groupchat' || type === 'channel';
}
