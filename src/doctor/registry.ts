import { join } from 'node:path';
import { CLINICAL_TRIALS_GOV } from '../config.ts';
import { getJson } from '../trials/registry-request.ts';
import { readDataDate } from '../trials/registry-response.ts';
import { versionPage } from '../trials/recruiting-query.ts';
import { remedyFor } from '../trials/remedy.ts';
import { studyCache } from '../trials/study-cache.ts';
import { TrialsUnavailable } from '../trials/trials-unavailable.ts';
import type { Examined } from './check.ts';
import { fault, ok, warning, type Finding } from './finding.ts';
import { PATIENCE_MS, type Outside } from './outside.ts';

const DAY = 86_400_000;
const NAME = 'REGISTRY_URL';

/** Whether the studies kept here are fresh enough to be shown. */
export async function checkKeptStudies({ config: { registry, dataDir }, outside: { now } }: Examined): Promise<Finding[]> {
  if (!registry) return [];
  const kept = await studyCache(join(dataDir, 'registry'), registry.url, () => undefined).dates();
  if (!kept) return [ok('REGISTRY', 'no studies are kept here yet; the bot fetches them after its start')];
  const days = Math.floor((now().getTime() - Math.min(Date.parse(kept.dataDate), Date.parse(kept.fetchedAt))) / DAY);
  const found = `the studies kept here are ${days} day(s) old`;
  if (days > 30) return [warning('REGISTRY', `${found}: people get the link only`, 'Run: npm run trials:refresh')];
  return [days > 7 ? warning('REGISTRY', `${found}, and people are told so`, 'Run: npm run trials:refresh') : ok('REGISTRY', found)];
}

/** One small request, as the bot makes it. Without a registry the bot still runs, so only an address of one's own is a fault. */
export async function checkRegistry({ config: { registry }, outside }: Examined): Promise<Finding[]> {
  if (!registry) return [];
  try {
    const date = readDataDate(
      await getJson(versionPage(registry.url), AbortSignal.timeout(PATIENCE_MS), parts(outside, registry.userAgent)),
    );
    if (date !== undefined) return [ok(NAME, `${registry.url} answers; its data are of ${date.slice(0, 10)}`)];
    return [fault(NAME, `${registry.url} answers, but not as a registry of studies does`, `Write: ${NAME}=${CLINICAL_TRIALS_GOV}`)];
  } catch (error) {
    const { reason, message } = error instanceof TrialsUnavailable ? error : { reason: 'slow' as const, message: String(error) };
    const own = registry.url !== CLINICAL_TRIALS_GOV;
    const remedy = own ? `${remedyFor(reason)} The public one is ${NAME}=${CLINICAL_TRIALS_GOV}` : remedyFor(reason);
    const variable = reason === 'refused' ? 'REGISTRY_USER_AGENT' : NAME;
    return [(own ? fault : warning)(variable, `no studies can be fetched: ${message}`, remedy)];
  }
}

function parts({ fetch, now }: Outside, userAgent: string | undefined) {
  return { fetch, now, userAgent };
}
