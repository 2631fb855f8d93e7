/** Kinds of disk by the number `statfs` gives on Linux (its manual page lists them); elsewhere the numbers mean nothing, and are not there. */
const OVER_THE_NETWORK = new Set([0x6969, 0x517b, 0xff534d42, 0xfe534d42, 0x01021997, 0x5346414f, 0x00c36400]);
const IN_MEMORY = new Set([0x01021994, 0x858458f6]);
const OF_A_CONTAINER = 0x794c7630;

/** Why this kind of disk is a poor place for what has to last; undefined where nothing is known against it. */
export function diskTrouble(type: number, mode: 'local' | 'azure'): string | undefined {
  if (process.platform !== 'linux') return undefined;
  if (OVER_THE_NETWORK.has(type)) return 'lies on a network disk, where locks and flushes are not to be relied on';
  if (IN_MEMORY.has(type)) return 'lies in memory: a restart of the machine loses it';
  if (type === OF_A_CONTAINER && mode === 'azure') return 'lies in the layer of a container: a new container begins without it';
  return undefined;
}
