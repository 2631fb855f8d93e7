import { strFromU8, unzipSync, type Unzipped } from 'fflate';
import { checkIcons } from './check-icons.ts';
import { ICONS, MANIFEST_VERSION, type Manifest } from './manifest.ts';
import { schemaFaults } from './manifest-schema.ts';

const THREE_NUMBERS = /^(0|[1-9]\d*)(\.(0|[1-9]\d*)){2}$/;
const FILES = ['manifest.json', ICONS.color, ICONS.outline];

/** What speaks against an app package, in plain words; nothing when Teams can take it. Works without a network: the schema comes with Microsoft's package. */
export function checkPackage(zip: Uint8Array, publicUrl: string): string[] {
  let files: Unzipped;
  try {
    files = unzipSync(zip);
  } catch (error) {
    return [`The package is no zip file (${String(error)}). Build it anew with "npm run teams:package".`];
  }
  const there = Object.keys(files).sort();
  const [manifestFile, color, outline] = FILES.map((name) => files[name]);
  if (!manifestFile || !color || !outline || there.length !== FILES.length)
    return [`The package holds ${there.join(', ') || 'nothing'}. It must hold ${FILES.join(', ')} at its top level, and nothing else.`];
  let manifest: Manifest;
  try {
    manifest = JSON.parse(strFromU8(manifestFile)) as Manifest;
  } catch (error) {
    return [`manifest.json is no JSON (${String(error)}).`];
  }
  const schema = checkSchema(manifest);
  return schema.length > 0 ? schema : [...checkMeaning(manifest, publicUrl), ...checkIcons(color, outline, manifest.accentColor)];
}

function checkSchema(manifest: Manifest): string[] {
  if (manifest.manifestVersion !== MANIFEST_VERSION || !manifest.$schema.includes(`/v${MANIFEST_VERSION}/`))
    return [`manifest.json must name the version ${MANIFEST_VERSION} in both "manifestVersion" and "$schema".`];
  return schemaFaults(manifest).map((fault) => `manifest.json does not keep to Microsoft's schema: ${fault}`);
}

/** What no schema can see: addresses that lead elsewhere, ids that are examples, commands for places where the bot is not. */
function checkMeaning({ version, id, developer, bots, validDomains }: Manifest, publicUrl: string): string[] {
  const { websiteUrl, privacyUrl, termsOfUseUrl } = developer;
  const { host } = new URL(publicUrl);
  const addresses = Object.entries({ websiteUrl, privacyUrl, termsOfUseUrl }).filter(([, url]) => {
    const { protocol, host: at } = new URL(url);
    return protocol !== 'https:' || at !== host;
  });
  const commands = bots.flatMap(({ scopes, commandLists }) => commandLists.map((list) => ({ ...list, of: scopes })));
  const titles = commands.map((list) => list.commands.map(({ title }) => title.toLowerCase()));
  return [
    ...(THREE_NUMBERS.test(version)
      ? []
      : [`The version is "${version}"; Teams takes three numbers, such as 1.0.0. Mend it in package.json.`]),
    ...addresses.map(([name, url]) => `${name} is ${url}, which is not https on ${host}. Look at PUBLIC_URL.`),
    ...validDomains.filter((domain) => domain !== host).map((domain) => `validDomains holds ${domain}, which is not ${host}.`),
    ...[id, ...bots.map(({ botId }) => botId)]
      .filter((one) => /^0{8}-/.test(one))
      .map((one) => `${one} is an example, and no id of yours. Set MicrosoftAppId (and TEAMS_APP_ID, if you use it) to real ids.`),
    ...commands
      .flatMap((list) => list.scopes.filter((scope) => !list.of.includes(scope)))
      .map((scope) => `There are commands for "${scope}", where the bot is not.`),
    ...titles.filter((list) => new Set(list).size < list.length).map(() => 'Two commands of one list have the same title.'),
  ];
}
