import { parseEnv } from 'node:util';
import { describe } from '../config.ts';
import type { Examined } from './check.ts';
import { fault, ok, warning, type Finding } from './finding.ts';
import { misspelt } from './misspelt.ts';

const OFF = 'Off: ';
const QUOTED = /^(["']).*\1$/s;

/** What the start itself refuses, all of it; then what it would let pass though it is hardly meant. */
export function checkVariables({ config, faults, names, outside: { env, dotEnv } }: Examined): Finding[] {
  const findings = [
    ...faults.map(({ variable, problem, remedy }) => fault(variable, problem, remedy)),
    ...quoted(env, names),
    ...misspelt(env, names),
    ...overruled(env, names, dotEnv?.text ?? ''),
    ...openToOthers(dotEnv),
    ...newChats(config),
  ];
  if (findings.some(({ verdict }) => verdict === 'fault')) return findings;
  const id = config.app?.id;
  const mode = id === undefined ? 'not set: local mode, for this machine alone' : `${id}: Azure mode`;
  const off = describe(config).filter((line) => line.startsWith(OFF));
  return [ok('MicrosoftAppId', mode), ...findings, ...off.map((line) => ok('off', line.slice(OFF.length)))];
}

/** Some ways of setting a variable (docker's --env-file, Azure's portal) take the quotes as part of the value. */
function quoted(env: Examined['outside']['env'], names: readonly string[]): Finding[] {
  return names
    .filter((name) => QUOTED.test(env[name]?.trim() ?? ''))
    .map((name) => fault(name, 'has quotes around its value, and they count as part of it', `Set ${name} again, without the quotes.`));
}

/** A line of .env has no effect when the environment says something else already. */
function overruled(env: Examined['outside']['env'], names: readonly string[], dotEnv: string): Finding[] {
  return Object.entries(parseEnv(dotEnv))
    .filter(([name, value]) => names.includes(name) && env[name] !== undefined && env[name] !== value)
    .map(([name]) =>
      warning(
        name,
        'is set twice, and differently: the environment wins over .env',
        `Unset ${name} in the environment, or take the line out of .env.`,
      ),
    );
}

/** Fewer are soon used up by people who share an address. */
const FEW_NEW_CHATS = 60;

function newChats({ mode, page, newChatsPerHour: most }: Examined['config']): Finding[] {
  if (mode === 'local' || !page || most >= FEW_NEW_CHATS) return [];
  const found =
    most === 0
      ? 'is 0, so one visitor can begin chats without end and fill the disk, unless the proxy limits them'
      : `is ${most}: people behind one address, such as a clinic, are counted together and may be turned away`;
  return [warning('NEW_CHATS_PER_HOUR', found, 'Write: NEW_CHATS_PER_HOUR=1000')];
}

function openToOthers(dotEnv: Examined['outside']['dotEnv']): Finding[] {
  if (
    !dotEnv ||
    (dotEnv.mode & 0o077) === 0 ||
    !/^\s*(export\s+)?(MicrosoftAppPassword|CertificatePrivateKey|DIRECTLINE_SECRET)\s*=\s*\S/m.test(dotEnv.text)
  )
    return [];
  return [warning('.env', 'holds a secret, and other users of this machine may read it', 'Run: chmod 600 .env')];
}
