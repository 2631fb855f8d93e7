import type { Environment } from '../config.ts';
import type { Finding } from './finding.ts';

const SOUNDS_SECRET = /pass|secret|private|token|(^|_)key/i;
/** Shorter values are words like "on", and would blot out half a sentence. */
const SHORTEST = 6;

/** Blots out every value that sounds like a secret, also one under a misspelt name or inside an address: the last line of defence. */
export function hidesSecrets(env: Environment): (finding: Finding) => Finding {
  const secrets = Object.entries(env)
    .flatMap(([name, value = '']) =>
      SOUNDS_SECRET.test(name)
        ? [value, value.trim(), ...value.split(/\s*\n\s*/).filter((line) => !line.startsWith('-----'))]
        : inAddress(value),
    )
    .filter((secret) => secret.length >= SHORTEST)
    .sort((a, b) => b.length - a.length);
  const blot = (text: string) => secrets.reduce((rest, secret) => rest.replaceAll(secret, '(hidden)'), text);
  return (finding) => ({
    ...finding,
    found: blot(finding.found),
    ...(finding.remedy !== undefined && { remedy: blot(finding.remedy) }),
  });
}

function inAddress(value: string): string[] {
  const [, inside = ''] = /^[a-z]+:\/\/([^/@\s]+)@/i.exec(value.trim()) ?? [];
  return [inside, inside.slice(inside.indexOf(':') + 1)];
}
