import { checkPackage } from './check-package.ts';
import { packageFile, type PackageParts } from './package-file.ts';

/** A package that Teams would refuse. The message says why, line by line. */
export class PackageRefused extends Error {
  constructor(faults: readonly string[]) {
    super(`The package was not written; Teams would refuse it:\n${faults.map((fault) => `  ${fault}`).join('\n')}`);
    this.name = 'PackageRefused';
  }
}

/** The app package, checked. Throws PackageRefused rather than give one that Teams cannot take. */
export async function checkedPackage(parts: PackageParts): Promise<Uint8Array> {
  const zip = await packageFile(parts);
  const faults = checkPackage(zip, parts.settings.publicUrl);
  if (faults.length > 0) throw new PackageRefused(faults);
  return zip;
}
