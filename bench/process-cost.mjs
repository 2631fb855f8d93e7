import { readFileSync } from 'node:fs';

const TICKS_A_SECOND = 100; // what Linux counts processor time in, on every machine Node runs on

/** What a process has used so far: processor seconds, memory now and at most, and bytes it had written to disk. Undefined where /proc is not (only Linux has it). */
export function costOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' '); // the name before may hold spaces
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const bytes = (name) => Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(status)?.[1] ?? Number.NaN) * 1024;
    return { cpuSeconds: (Number(fields[11]) + Number(fields[12])) / TICKS_A_SECOND, memory: bytes('VmRSS'), mostMemory: bytes('VmHWM') };
  } catch {
    return undefined;
  }
}
