/**
 * Opens the private chat with this bot in Teams. Nothing of what was said goes into the address. Undefined outside Teams, and
 * where the bot has no app id.
 */
export function privateChat(appId: string | undefined, { channelId }: { channelId?: string }): string | undefined {
  return channelId === 'msteams' && appId ? `https://teams.microsoft.com/l/chat/0/0?users=28:${encodeURIComponent(appId)}` : undefined;
}
