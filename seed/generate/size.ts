/** How large a synthetic region is, and how its parts are numbered. */

export interface RegionSize {
	communes: number;
	networks: number;
	persons: number;
	/** About so many; a network has at least two members. */
	memberships: number;
	seed: number;
}

export const COMMUNES_IN_DISTRICT = 27;
export const TOPICS = 20;

/** How many communes a district has at most: districts have three digits. */
export const districtSize = ({ communes }: RegionSize) => Math.max(COMMUNES_IN_DISTRICT, Math.ceil(communes / 999));

export const countDistricts = (size: RegionSize) => Math.ceil(size.communes / districtSize(size));

/** There is no Land 99, so no key is anybody's. */
export const districtKey = (district: number) => `99${String(district + 1).padStart(3, "0")}`;

export function communeKey(commune: number, size: RegionSize): string {
	const inDistrict = (commune % districtSize(size)) + 1;
	return `${districtKey(Math.floor(commune / districtSize(size)))}${String(inDistrict).padStart(3, "0")}`;
}

/** Every commune and every network has an office that persons hold one after the other. */
export const countRoles = ({ communes, networks, persons }: RegionSize) => Math.min(persons, communes + networks);
