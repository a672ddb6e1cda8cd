// A made-up county for measuring `rounds --replace`: node made_county.js [SEED [PACKAGES [SUPPLIES [ROOM]]]]
// Nobody in it is anybody.  Towns, villages and patches as a shire county has them; providers with
// 40 packages each, and hours free that come to about ROOM percent of what the packages without a
// provider need, but not everywhere and at all times.
'use strict';

let seed = BigInt(process.argv[2] || 1) * 2654435761n + 12345n;
const wanted = Number(process.argv[3] || 300), supplies = Number(process.argv[4] || 40), room = Number(process.argv[5] || 120);
const patches = Math.max(1, Math.round(supplies / 5)), providers = Math.max(2, supplies / 2 | 0);

function below(most) {
	seed = (seed * 6364136223846793005n + 1442695040888963407n) & 0xffffffffffffffffn;
	return Number(seed >> 33n) % most;
}
const chance = (percent) => below(100) < percent;

// East of the Severn, so that no river is in between.
const patch = Array.from({ length: patches }, (unused, i) => ({
	name: `Patch ${i + 1}`, latitude: 51.65 + below(3500) / 10000, longitude: -2.15 + below(5000) / 10000,
}));
const places = [], visits = [], shifts = [], packages = [];

function place(at) {
	const spread = chance(70) ? 200 : 700;
	places.push({ latitude: at.latitude + (below(spread) - spread / 2) / 10000,
		longitude: at.longitude + (below(spread) - spread / 2) / 7000, urban: spread === 200 });
	return places.length - 1;
}

const times = [[450, 90, 85], [720, 60, 60], [960, 60, 55], [1200, 90, 75]];

// A week of visits, in each part of the day or not, mostly the same every day.
function week(id, at, provider) {
	const two = chance(15) ? 2 : 1, days = chance(80) ? 7 : 5, where = place(at);

	for (const [middle, width, share] of times) {
		if (!chance(share) && !(middle === 450 && !visits.some((visit) => visit.package === id)))
			continue;
		const wanted = middle + 15 * below(5) - 30, minutes = [15, 30, 30, 45, 60][below(5)];

		for (let day = 1; day <= days; day++)
			visits.push({ package: id, ...(provider && { provider }), place: where, day, minutes, carers: two,
				windows: [[Math.max(300, wanted - width / 2), wanted + width / 2]], ...(two === 2 && !provider && { skills: ['two'] }) });
	}
	return two;
}

for (let p = 0; p < providers; p++)
	for (let i = 0; i < 40; i++)
		week(`p${p}-${i}`, patch[(p + (i % 2) * 3) % patches], `Provider ${p + 1}`);
for (let i = 0; i < wanted; i++) {
	const at = below(patches);

	week(`k${i}`, patch[at]);
	packages.push({ id: `k${i}`, patch: patch[at].name, critical: chance(20), alone: chance(50) });
}
for (let p = 0; p < providers; p++)
	for (let day = 1; day <= 7; day++)
		for (const [from, to] of [[300, 930], [810, 1440]])
			for (const crew of [1, 2])
				shifts.push({ provider: `Provider ${p + 1}`, day, from, to, paid: 480, most: 1000, crew, skills: ['two'] });

// Hours free: each package of those to be placed would have room with somebody in its patch, ROOM in
// a hundred of them, and beyond a hundred as many others; so with 100 or more there is a way to
// place all.
const list = Array.from({ length: supplies }, (unused, s) => ({
	provider: `Provider ${s % providers + 1}`, patch: patch[s % patches].name, two: s % providers % 4 !== 0, quality: 1 + below(4),
	one: Array.from({ length: 7 }, () => Array(5).fill(0)), both: Array.from({ length: 7 }, () => Array(5).fill(0)),
}));

function room_for(week, where) {
	const can = list.filter((one) => one.patch === where && (one.two || week.every((visit) => visit.carers === 1)));

	if (can.length === 0)
		return;
	const one = can[below(can.length)];
	for (const visit of week) {
		const from = visit.windows[0][0], part = from < 660 ? 0 : from < 870 ? 1 : from < 1080 ? 2 : 3;

		(visit.carers === 1 ? one.one : one.both)[visit.day - 1][part] += visit.minutes;
	}
}
for (const one of packages) {
	const own = visits.filter((visit) => visit.package === one.id);

	if (chance(Math.min(100, room)))
		room_for(own, one.patch);
	if (chance(Math.max(0, room - 100)))
		room_for(own, patch[below(patches)].name);
}
console.log(JSON.stringify({ places, round_worth: 30, visits, shifts,
	replace: { packages, supplies: list } }));
