/** The registry's own search page for recruiting low back pain studies. Only coarse facts may stand in a link: the condition, and a country. */
export function registrySearch(country?: string): string {
  const url = new URL('https://clinicaltrials.gov/search');
  url.searchParams.set('cond', 'Low Back Pain');
  url.searchParams.set('aggFilters', 'status:rec');
  if (country) url.searchParams.set('locn', country);
  return url.toString();
}
