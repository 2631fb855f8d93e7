/** Whether this tells of a message whose words were changed; one that was only brought back was read when it was written. */
export function isEdit({ type, channelData }: { type?: string; channelData?: unknown }): boolean {
  const { eventType } = (typeof channelData === 'object' && channelData !== null ? channelData : {}) as { eventType?: unknown };
  return type === 'messageUpdate' && eventType !== 'undeleteMessage';
}
