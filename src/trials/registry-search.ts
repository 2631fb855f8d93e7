/** The registry's own search page for recruiting low back pain studies. Only coarse facts may stand in a link: the condition, and a country. */
export function registrySearch(country?: string): string {
  const place = country ? `&locStr=${encodeURIComponent(country)}&country=${encodeURIComponent(country)}` : '';
  return `https://clinicaltrials.gov/search?cond=Low%20Back%20Pain&aggFilters=status:rec${place}`; // the page does not read "+" as a space
}
