import { plainPlace } from './plain-place.ts';

/** Parts of countries that people name as their place, each with a town in the middle of it. */
const AREAS: Readonly<Record<string, string>> = {
  GB: 'Bedfordshire = Bedford|Berkshire = Reading|Buckinghamshire = Aylesbury|Cambridgeshire = Cambridge|Cheshire = Chester|Cornwall = Truro|Cumbria = Penrith|Lake District = Kendal|Derbyshire = Derby|Devon = Exeter|Dorset = Dorchester|County Durham = Durham|East Anglia = Norwich|East Yorkshire = Beverley|East Riding = Beverley|East Sussex = Lewes|Essex = Chelmsford|Gloucestershire = Gloucester|Greater London = London|Greater Manchester = Manchester|Hampshire = Winchester|Herefordshire = Hereford|Hertfordshire = Hertford|Isle of Wight = Newport|Kent = Maidstone|Lancashire = Preston|Leicestershire = Leicester|Lincolnshire = Lincoln|Merseyside = Liverpool|Midlands = Birmingham|East Midlands = Nottingham|West Midlands = Birmingham|Norfolk = Norwich|North Yorkshire = Northallerton|Northamptonshire = Northampton|Northumberland = Morpeth|Nottinghamshire = Nottingham|Oxfordshire = Oxford|Rutland = Oakham|Shropshire = Shrewsbury|Somerset = Taunton|South Yorkshire = Sheffield|Staffordshire = Stafford|Suffolk = Ipswich|Surrey = Guildford|Sussex = Brighton|Teesside = Middlesbrough|Tyne and Wear = Newcastle upon Tyne|Tyneside = Newcastle upon Tyne|Warwickshire = Warwick|West Sussex = Chichester|West Yorkshire = Leeds|Wiltshire = Devizes|Worcestershire = Worcester|Yorkshire = York|Wirral = Birkenhead|Anglesey = Holyhead|Gwent = Newport|Gwynedd = Bangor|Pembrokeshire = Haverfordwest|Powys = Llandrindod Wells|Ceredigion = Aberystwyth|Carmarthenshire = Carmarthen|Fife = Kirkcaldy|Aberdeenshire = Inverurie|Ayrshire = Ayr|Scottish Borders = Galashiels|Highlands = Inverness|Scottish Highlands = Inverness|Lanarkshire = Hamilton|Perthshire = Perth|Orkney = Kirkwall|Shetland = Lerwick|Antrim = Ballymena|County Antrim = Ballymena|County Down = Newry|County Tyrone = Omagh|County Fermanagh = Enniskillen',
  IE: 'County Clare = Ennis|County Cork = Cork|County Donegal = Letterkenny|Donegal = Letterkenny|County Dublin = Dublin|County Galway = Galway|County Kerry = Tralee|Kerry = Tralee|County Kildare = Naas|Kildare = Naas|County Kilkenny = Kilkenny|County Limerick = Limerick|County Louth = Dundalk|County Mayo = Castlebar|Mayo = Castlebar|County Meath = Navan|Meath = Navan|County Sligo = Sligo|Tipperary = Clonmel|County Tipperary = Clonmel|County Waterford = Waterford|County Wexford = Wexford|County Wicklow = Wicklow',
  US: 'Bay Area = San Francisco|San Francisco Bay Area = San Francisco|East Bay = Oakland|Silicon Valley = San Jose|Orange County = Anaheim|Inland Empire = Riverside|Southern California = Los Angeles|Socal = Los Angeles|Northern California = Sacramento|Norcal = Sacramento|Central Valley = Fresno|Napa Valley = Napa|Upstate New York = Syracuse|Western New York = Buffalo|Hudson Valley = Poughkeepsie|Long Island = Hempstead|Westchester County = White Plains|South Jersey = Cherry Hill|North Jersey = Newark|Jersey Shore = Toms River|Cape Cod = Barnstable|Twin Cities = Minneapolis|Quad Cities = Davenport|Tri Cities = Kennewick|DFW = Dallas|Dallas Fort Worth = Dallas|South Florida = Miami|Central Florida = Orlando|Florida Keys = Key West|Tampa Bay = Tampa|Florida Panhandle = Pensacola|Hampton Roads = Norfolk|Tidewater = Norfolk|Northern Virginia = Alexandria|NOVA = Alexandria|DMV = Washington|Research Triangle = Raleigh|Lehigh Valley = Allentown|Central Pennsylvania = Harrisburg|Upper Peninsula = Marquette|Central Texas = Austin|West Texas = Midland|East Texas = Tyler|Rio Grande Valley = McAllen|Puget Sound = Seattle|Willamette Valley = Salem|Maui = Kahului|Oahu = Honolulu|Big Island = Hilo|Kauai = Lihue|New England = Boston|Los Angeles County = Los Angeles|LA County = Los Angeles|Cook County = Chicago|King County = Seattle|Miami Dade = Miami|Broward County = Fort Lauderdale|Palm Beach County = West Palm Beach|Harris County = Houston|Maricopa County = Phoenix',
  CA: 'Vancouver Island = Nanaimo|Lower Mainland = Vancouver|Okanagan Valley = Kelowna|Cape Breton = Sydney|Southern Ontario = Toronto|Northern Ontario = Sudbury|Niagara = Saint Catharines',
  AU: 'Sunshine Coast = Maroochydore|Central Coast = Gosford|Hunter Valley = Newcastle|Far North Queensland = Cairns',
  IN: 'Andhra Pradesh = Vijayawada|Assam = Guwahati|Bihar = Patna|Chhattisgarh = Raipur|Goa = Panaji|Gujarat = Ahmedabad|Haryana = Gurgaon|Himachal Pradesh = Shimla|Jharkhand = Ranchi|Karnataka = Bengaluru|Kashmir = Srinagar|Kerala = Cochin|Madhya Pradesh = Bhopal|Maharashtra = Pune|Odisha = Bhubaneshwar|Orissa = Bhubaneshwar|Punjab = Ludhiana|Rajasthan = Jaipur|Tamil Nadu = Chennai|Telangana = Hyderabad|Uttar Pradesh = Lucknow|Uttarakhand = Dehradun|West Bengal = Kolkata',
  PK: 'Punjab = Lahore|Sindh = Karachi|Balochistan = Quetta|KPK = Peshawar|Khyber Pakhtunkhwa = Peshawar',
  ES: 'Andalusia = Sevilla|Andalucia = Sevilla|Catalonia = Barcelona|Basque Country = Bilbao|Galicia = Santiago de Compostela|Mallorca = Palma|Majorca = Palma|Tenerife = Santa Cruz de Tenerife|Gran Canaria = Las Palmas de Gran Canaria|Costa Blanca = Alicante|Costa del Sol = Malaga|Ibiza = Ibiza',
  IT: 'Lombardy = Milan|Tuscany = Florence|Sicily = Palermo|Sardinia = Cagliari|Piedmont = Turin|Veneto = Venice|Puglia = Bari|Apulia = Bari|Calabria = Catanzaro|Umbria = Perugia|Emilia Romagna = Bologna|Liguria = Genoa|Lazio = Rome|Campania = Naples',
  FR: 'Brittany = Rennes|Normandy = Rouen|Provence = Marseille|French Riviera = Nice|Cote d Azur = Nice|Alsace = Strasbourg|Burgundy = Dijon|Dordogne = Perigueux|Corsica = Ajaccio|Languedoc = Montpellier|Aquitaine = Bordeaux|Occitanie = Toulouse|Ile de France = Paris',
  PT: 'Algarve = Faro|Madeira = Funchal|Azores = Ponta Delgada',
  NL: 'Brabant = Eindhoven|Limburg = Maastricht|Friesland = Leeuwarden|Zeeland = Middelburg|Gelderland = Arnhem|North Holland = Amsterdam|South Holland = Rotterdam',
  BE: 'Flanders = Gent|Wallonia = Namur',
  GR: 'Crete = Irakleion|Rhodes = Rodos',
};
/** A part of a country, and the plain name of the town that stands for it. */
export interface Area {
  name: string;
  country: string;
  town: string;
}
const byName = new Map<string, Area[]>();
for (const [country, list] of Object.entries(AREAS)) {
  for (const entry of list.split('|')) {
    const [name = '', town = ''] = entry.split(' = ');
    const key = plainPlace(name);
    byName.set(key, [...(byName.get(key) ?? []), { name, country, town: plainPlace(town) }]);
  }
}

/** The areas of a plain name: "kent", "bay area", "punjab" in two countries. */
export function areasNamed(plain: string): readonly Area[] {
  return byName.get(plain.replace(/^the /, '').replace(/^co /, 'county ')) ?? [];
}

/** Every area there is, so that the build can check that its table has their towns. */
export function allAreas(): readonly Area[] {
  return [...byName.values()].flat();
}
