/**
 * Cities that people call by more names than the city table has. Each: the name that is shown, its other names, then the country and, where
 * others share the name, the state. The table has one of them.
 */
export const CITY_NAMES: readonly string[] = [
  'Munich|München, DE; Cologne|Köln, DE; Nuremberg|Nürnberg, DE; Hanover|Hannover, DE; Brunswick|Braunschweig, DE; Frankfurt|Frankfurt am Main, DE; Düsseldorf|Dusseldorf, DE',
  'Seville|Sevilla, ES; Zaragoza|Saragossa, ES; San Sebastián|Donostia / San Sebastián, ES; La Coruña|A Coruña|Corunna, ES; Bilbao|Bilbo, ES; Palma|Palma de Mallorca, ES',
  'Rome|Roma, IT; Milan|Milano, IT; Turin|Torino, IT; Naples|Napoli, IT; Venice|Venezia, IT; Florence|Firenze, IT; Genoa|Genova, IT; Padua|Padova, IT; Mantua|Mantova, IT; Livorno|Leghorn, IT; Syracuse|Siracusa, IT',
  'Gothenburg|Göteborg, SE; Geneva|Genève|Genf, CH; Lucerne|Luzern, CH; Basel|Basle|Bâle, CH; Bern|Berne, CH; Zürich|Zurigo, CH; Antwerp|Antwerpen, BE; Ghent|Gent, BE; Bruges|Brugge, BE; Liège|Luik, BE; Brussels|Bruxelles|Brussel, BE',
  'The Hague|Den Haag|s Gravenhage, NL; Copenhagen|København|Kobenhavn, DK; Vienna|Wien, AT; Prague|Praha, CZ; Warsaw|Warszawa, PL; Kraków|Cracow, PL; Wrocław|Breslau, PL; Gdańsk|Danzig, PL; Lisbon|Lisboa, PT; Porto|Oporto, PT',
  'Athens|Athina, GR; Thessaloniki|Salonica|Salonika, GR; Bucharest|Bucuresti, RO; Belgrade|Beograd, RS; Moscow|Moskva, RU; Saint Petersburg|Petersburg|Leningrad, RU; Kyiv|Kiev, UA; Odesa|Odessa, UA; Lviv|Lvov, UA; Kharkiv|Kharkov, UA',
  'Bengaluru|Bangalore, IN; Mumbai|Bombay, IN; Kolkata|Calcutta, IN; Chennai|Madras, IN; Pune|Poona, IN; Gurugram|Gurgaon, IN; Mysuru|Mysore, IN; Kochi|Cochin, IN; Thiruvananthapuram|Trivandrum, IN; Vadodara|Baroda, IN; Puducherry|Pondicherry, IN; Visakhapatnam|Vizag, IN; Varanasi|Benares, IN; Delhi|New Delhi, IN',
  'Beijing|Peking, CN; Guangzhou|Canton, CN; Ho Chi Minh City|Saigon|HCMC, VN; Yangon|Rangoon, MM; Chittagong|Chattogram, BD; Macao|Macau, MO; Seongnam|Seongnam-si, KR; Astana|Nur-Sultan, KZ; Kuala Lumpur|KL, MY; Hong Kong|HK, HK',
  'Mecca|Makkah, SA; Jeddah|Jidda, SA; Fez|Fès, MA; Marrakesh|Marrakech, MA; Tangier|Tanger, MA; Algiers|Alger, DZ; Isfahan|Esfahan, IR; Istanbul|Constantinople, TR; Izmir|Smyrna, TR; Beni Suef|Banī Suwayf, EG; Johannesburg|Joburg|Jozi, ZA',
  'Mexico City|Ciudad de México|CDMX, MX; Rio de Janeiro|Rio, BR; Newcastle upon Tyne|Newcastle, GB; Hull|Kingston upon Hull, GB; Derry|Londonderry, GB; Stoke-on-Trent|Stoke, GB; Southend-on-Sea|Southend, GB; Birmingham|Brum, GB; Melbourne|Melb, AU; Brisbane|Brissie, AU; Québec|Quebec City, CA; Toronto|GTA, CA',
  'New York|New York City|NYC|NY City, US, NY; Los Angeles|LA, US, CA; San Francisco|SF|San Fran|Frisco, US, CA; Philadelphia|Philly, US, PA; Las Vegas|Vegas, US, NV; New Orleans|NOLA, US, LA; Indianapolis|Indy, US, IN; Salt Lake City|SLC, US, UT; Oklahoma City|OKC, US, OK',
  'Washington, D.C.|Washington|DC|Washington DC, US, DC; The Bronx|Bronx, US, NY; Jacksonville|Jax, US, FL; Nashville|Music City, US, TN; San Antonio|San Antone, US, TX; Atlanta|ATL, US, GA',
  'Galway|Gaillimh, IE; Limerick|Luimneach, IE; Wexford|Loch Garman, IE; Clonmel|Cluain Meala, IE; Mullingar|An Muileann gCearr, IE; Newbridge|Droichead Nua, IE; Aarhus|Århus, DK; Ostend|Oostende, BE; Leuven|Louvain, BE; Kortrijk|Courtrai, BE; Den Bosch|s Hertogenbosch, NL; Heraklion|Irákleion|Iraklio, GR; Patras|Pátra, GR',
  'Mansoura|Al Manşūrah, EG; Fayoum|Al Fayyūm|Faiyum, EG; Assiut|Asyūţ, EG; Minya|Al Minyā, EG; Tanta|Tanda, EG; Gimhae|Kimhae, KR; Jinju|Chinju, KR; Gwangmyeong|Kwangmyŏng, KR; Petah Tikva|Petaẖ Tiqwa, IL; Beersheba|Beer Sheva, IL; Querétaro|Santiago de Querétaro, MX; Ahvaz|Ahwaz, IR; Urmia|Orūmīyeh, IR',
  'Dehradun|Dehra Dūn, IN; Prayagraj|Allahabad, IN; Mangaluru|Mangalore, IN; Belagavi|Belgaum, IN; Brighton|Brighton and Hove, GB; Gqeberha|Port Elizabeth, ZA; Sudbury|Greater Sudbury, CA',
];
