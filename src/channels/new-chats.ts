import type { IncomingMessage, ServerResponse } from 'node:http';
import { BlockList, isIP, isIPv6 } from 'node:net';
import restify from 'restify';
import { Refusal } from './refusal.ts';

/** Addresses that share a limit at most; of more, the longest unseen begins anew. */
const MOST_ADDRESSES = 10_000;
const WAIT_SECONDS = 60;
/** Where a proxy of one's own stands: this machine, or a private network. */
const OWN_NETWORK = new BlockList();
OWN_NETWORK.addSubnet('127.0.0.0', 8);
OWN_NETWORK.addSubnet('10.0.0.0', 8);
OWN_NETWORK.addSubnet('172.16.0.0', 12);
OWN_NETWORK.addSubnet('192.168.0.0', 16);
OWN_NETWORK.addAddress('::1', 'ipv6');
OWN_NETWORK.addSubnet('fc00::', 7, 'ipv6');

/** Refuses (429) whoever begins more chats than `perHour` from one network address; 0 lets everyone begin as many as they like. */
export function newChatsLimit(perHour: number): (request: IncomingMessage, response: ServerResponse) => void {
  if (perHour === 0) return () => undefined;
  const limit = restify.plugins.throttle({ burst: perHour, rate: perHour / 3600, username: true, maxKeys: MOST_ADDRESSES });
  // Asked with the address alone, so that restify logs nothing of the request.
  const quiet = { trace: () => undefined, info: () => undefined };
  return (request, response) => {
    let refused = false;
    limit({ username: addressOf(request), log: quiet, socket: {} } as never, {} as never, (error?: unknown) => (refused = Boolean(error)));
    if (!refused) return;
    response.setHeader('retry-after', String(WAIT_SECONDS));
    throw new Refusal(429, 'TooManyChats', 'Many new chats were begun from this network address. Try again in a few minutes.');
  };
}

/**
 * Whom a request comes from. Behind a proxy it is the last address in X-Forwarded-For, which our proxy wrote itself; what stands before
 * it anybody may have made up. Of IPv6 it is the network, as one household has all of its addresses.
 */
export function addressOf({ socket, headers }: Visit): string {
  const peer = plain(socket.remoteAddress ?? '');
  const forwarded = plain([headers['x-forwarded-for']].flat().at(-1)?.split(',').at(-1)?.trim() ?? '');
  const isProxy = isIP(peer) !== 0 && OWN_NETWORK.check(peer, isIPv6(peer) ? 'ipv6' : 'ipv4');
  const address = isProxy && isIP(forwarded) !== 0 ? forwarded : peer;
  return isIPv6(address) ? networkOf(address) : address;
}

/** What of a request tells where it comes from. */
interface Visit {
  socket: { remoteAddress?: string | undefined };
  headers: IncomingMessage['headers'];
}

/** An IPv4 address that is written as an IPv6 one, as itself. */
const plain = (address: string) => address.replace(/^::ffff:(?=\d+\.)/i, '');

/** The first 64 bits of an IPv6 address. */
function networkOf(address: string): string {
  const [before = [], after = []] = address.split('::').map((half) => half.split(':').filter((group) => group !== ''));
  const left = address.includes('::') ? Array<string>(8 - before.length - after.length).fill('0') : [];
  return [...before, ...left, ...after].slice(0, 4).join(':');
}
