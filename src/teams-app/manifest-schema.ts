import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { MANIFEST_VERSION } from './manifest.ts';

interface Fault {
  instancePath: string;
  message?: string;
  params: object;
}
interface Validate {
  (manifest: unknown): boolean;
  errors?: readonly Fault[] | null;
}
interface Validator {
  compile(schema: object): Validate;
}
type MadeBy<Options> = new (options: Options) => Validator;

let validate: Validate | undefined;

/** Where a manifest does not keep to Microsoft's schema of this version; nothing when it does. Needs no network. */
export function schemaFaults(manifest: unknown): string[] {
  validate ??= microsoftsSchema();
  if (validate(manifest)) return [];
  return (validate.errors ?? []).map(
    ({ instancePath, message = 'is wrong', params }) => `${instancePath || '/'} ${message} ${JSON.stringify(params)}`,
  );
}

/** The schema and its validator, both from Microsoft's package. Its own function would also load code for every version there was. */
function microsoftsSchema(): Validate {
  const home = createRequire(import.meta.url).resolve('@microsoft/app-manifest/package.json');
  const bring = createRequire(home);
  const { default: Ajv } = bring('ajv-draft-04') as { default: MadeBy<{ allErrors: boolean; strictTypes: boolean }> };
  const { default: addFormats } = bring('ajv-formats') as { default: (ajv: Validator, formats: readonly string[]) => void };
  const ajv = new Ajv({ allErrors: true, strictTypes: false });
  addFormats(ajv, ['uri', 'email', 'regex']);
  const file = join(dirname(home), `build/json-schemas/teams/v${MANIFEST_VERSION}/MicrosoftTeams.schema.json`);
  return ajv.compile(JSON.parse(readFileSync(file, 'utf8').replace(/^\uFEFF/, '')) as object);
}
