#!/bin/sh
# Postcodes: Code-Point Open by eastings and northings, NSPL in the generations of its header,
# which of the two wins, and downloads that break off or are stopped.
. "$(dirname "$0")/lib.sh"

pull_database
publishers
pull facts

# archive FILE NAME=SOURCE...: a zip archive.
archive() {
	perl -MIO::Compress::Zip=:all -e '
		my $to = shift;
		my ($name, $from) = split /=/, shift;
		my $zip = IO::Compress::Zip->new($to, Name => $name) or die $ZipError;
		while (1) {
			open my $in, "<", $from or die "$from: $!";
			local $/;
			$zip->print(<$in>);
			last unless @ARGV;
			($name, $from) = split /=/, shift;
			$zip->newStream(Name => $name);
		}
		$zip->close;' "$@"
}
postcode() { rows "SELECT ${2:-squeezed, display, sector, lsoa, ward, district} FROM postcode WHERE squeezed = '$1'"; }

# ---- Code-Point Open, before any boundary is loaded ----

cat >"$var/gl.csv" <<'END'
"GL52 1AA",10,395500,222500,"E92000001","E19000002","E18000010","E10000013","E07000078","E05004290"
"GL52 1AB",10,395600,222600,"E92000001","E19000002","E18000010","E10000013","E07000078","E05004290"
"GL521AD",90,0,0,"E92000001","E19000002","E18000010","E10000013","E07000078","E05004290"
"GL521AE",10,395700,222700,"E92000001","E19000002","E18000010","E10000013","E07000078","E05004290"
"GL521AE",10,395800,222800,"E92000001","E19000002","E18000010","E10000013","E07000078","E05004290"
"GL99 ZZZ",10,395500,222500,"E92000001","E19000002","E18000010","E10000013","E07000078","E05004290"
"GL9 1AH",10,380000,182000,"E92000001","E19000002","E18000010","","E06000025","E05004999"
END
echo '"LS1 1AA",10,430000,433000,"E92000001","E19","E18","","E08000035","E05001420"' >"$var/ls.csv"
archive "$var/codepo.zip" "Data/CSV/gl.csv=$var/gl.csv" "Data/CSV/ls.csv=$var/ls.csv" "Doc/licence.txt=$0"
stored=omseprd1stdstordownload.blob.core.windows.net/downloads/CodePointOpen/2026-08/allGB/CSV
mkdir -p "$www/$stored"
cp "$var/codepo.zip" "$www/$stored/codepo_gb.zip"
cat >"$rules" <<-END
	location = /api.os.uk/downloads/v1/products/CodePointOpen/downloads {
		return 302 http://127.0.0.1:$PORT/$stored/codepo_gb.zip;
	}
END
again_publishers
pull codepoint
is "$exit" 0 'Code-Point Open is pulled'
says 'codepoint: loaded: 5 rows kept of 7 read; 5 new, 0 changed, 0 gone, 2 refused' 'our postcode areas only'
is "$(rows 'SELECT line, reason FROM load_refusal ORDER BY line')" \
	'0 1 postcodes stand in it more than once: the last row counts;6 "GL99 ZZZ" is not a postcode' 'what is wrong is kept with its line'
is "$(rows "SELECT published_on FROM source_load WHERE source = 'codepoint'")" 2026-08-01 'the edition is in the address it came from'
is "$(postcode GL521AA)" 'GL521AA GL52 1AA GL52 1 NULL E05004290 E07000078' 'squeezed, for display, its sector; no LSOA yet'
is "$(postcode GL521AA 'ABS(latitude - 51.9009) < 0.0005, ABS(longitude + 2.0668) < 0.0005')" '1 1' 'eastings and northings become degrees'
is "$(postcode GL521AD 'latitude, longitude, easting')" 'NULL NULL NULL' 'without a position where the quality is 90'
is "$(postcode GL521AE 'easting')" 395800 'of two rows the last'

# ---- boundaries come, and the postcodes find their LSOA ----

square() {
	printf '{"type":"Feature","properties":{%s},"geometry":{"type":"Polygon","coordinates":[[[%s,%s],[%s,%s],[%s,%s],[%s,%s],[%s,%s]]]}}' \
		"$5" "$1" "$2" "$3" "$2" "$3" "$4" "$1" "$4" "$1" "$2"
}
features() { printf '{"type":"FeatureCollection","features":[%s]}\n' "$(paste -sd, -)"; }
square -2.10 51.88 -2.0651 51.92 '"LSOA21CD":"E01000001","LSOA21NM":"Cheltenham 001A"' | features >"$var/lsoa.geojson"
square -2.10 51.88 -2.06 51.92 '"WD21CD":"E05000001","WD21NM":"Westside","LAD21CD":"E07000078"' | features >"$var/ward.geojson"
pull boundaries --from "$var/lsoa.geojson"
is "$(postcode GL521AA 'lsoa')" E01000001 'boundaries that come later give it its LSOA'
is "$(postcode GL521AB 'lsoa')" E01000001 'also in a gap of 500 metres'
is "$(postcode GL91AH 'lsoa')" NULL 'but not beyond the county'
pull boundaries --from "$var/ward.geojson"
pull codepoint --again
says '5 rows kept of 7 read; 0 new, 3 changed' 'loaded again, it knows both'
is "$(postcode GL521AA)" 'GL521AA GL52 1AA GL52 1 E01000001 E05000001 E07000078' 'with the ward that is loaded'

# ---- NSPL, three generations of its header ----

head21='pcd,pcd2,pcds,dointr,doterm,usertype,oseast1m,osnrth1m,osgrdind,oa11,cty,laua,ward,lsoa11,msoa11,ru11ind,lat,long,imd'
head25='pcd7,pcd8,pcds,dointr,doterm,usrtypind,east1m,north1m,gridind,oa21cd,cty25cd,lad25cd,wd25cd,lsoa21cd,msoa21cd,ruc21ind,lat,long,imd20ind'
head26='pcd7,pcd8,pcds,dointr,doterm,usrtypind,east1m,north1m,gridind,oa21cd,cty26cd,lad26cd,wd26cd,lsoa21cd,msoa21cd,ruc21ind,lat,long,imd25ind'
cat >"$var/rows" <<'END'
GL521AA,GL52 1AA,GL52 1AA,199912,,0,0395501,0222501,1,E00000001,E10000013,E07000078,E05000001,E01000001,E02000001,UN1,51.900900,-2.066800,17484
GL521AF,GL52 1AF,GL52 1AF,198001,201903,0,0395502,0222502,1,E00000001,E10000013,E07000078,E05000001,E01000001,E02000001,UN1,51.900910,-2.066810,17484
GL521AG,GL52 1AG,GL52 1AG,202401,,1,,,9,E00000001,E10000013,E07000078,E05000001,E01000001,E02000001,UN1,99.999999,0.000000,17484
END
{ echo "$head21"; cat "$var/rows"; } >"$var/NSPL_NOV_2021_UK_GL.csv"
pull nspl --from "$var/NSPL_NOV_2021_UK_GL.csv"
says 'nspl: loaded: 3 rows kept of 3 read; 2 new, 1 changed, 0 gone, 0 refused' 'the header of 2021'
is "$(rows "SELECT published_on FROM source_load WHERE source = 'nspl'")" 2021-11-01 'its edition is in its name'
is "$(postcode GL521AA 'lsoa, ward, easting, introduced_on, terminated_on')" 'E01000001 E05000001 395501 1999-12-01 NULL' \
	'the code of an LSOA of 2011 that is still one'
is "$(postcode GL521AF 'terminated_on')" 2019-03-01 'terminated postcodes are kept, with the month'
is "$(postcode GL521AG 'latitude, longitude, lsoa')" 'NULL NULL E01000001' 'no grid reference is no position'
sed -i 's/E01000001/E01099999/' "$var/rows"
{ echo "$head21"; cat "$var/rows"; } >"$var/NSPL_NOV_2021_UK_GL.csv"
pull nspl --from "$var/NSPL_NOV_2021_UK_GL.csv"
is "$(postcode GL521AA 'lsoa')" E01000001 'a code of 2011 that was divided is found by its place'
{ printf '\357\273\277%s\r\n' "$head25"; sed 's/$/\r/' "$var/rows"; } >"$var/NSPL_FEB_2025_UK_GL.csv"
pull nspl --from "$var/NSPL_FEB_2025_UK_GL.csv"
is "$(postcode GL521AA 'lsoa')" E01099999 'the header of 2025, with a byte order mark and CR LF'
{ echo "$head26"; cat "$var/rows"; } >"$var/NSPL_AUG_2026_UK_GL.csv"
pull nspl --from "$var/NSPL_AUG_2026_UK_GL.csv"
says '3 rows kept of 3 read; 0 new, 0 changed' 'the header of 2026'
pull codepoint --again
says '5 rows kept of 7 read; 0 new, 0 changed' 'what NSPL brought is not overwritten by Code-Point Open'
is "$(postcode GL521AA 'easting')" 395501 'indeed'
{ echo "$head26" | sed 's/lad26cd/borough/'; cat "$var/rows"; } >"$var/renamed.csv"
pull nspl --from "$var/renamed.csv"
is "$exit" 1 'a column that was renamed fails'
says 'district code' 'and is named'
head -n 2 "$var/NSPL_AUG_2026_UK_GL.csv" >"$var/short.csv"
pull nspl --from "$var/short.csv"
says 'Of area GL it has 1 postcodes where 3 are loaded: more than 30 % fewer.' 'an area that shrinks fails'
is "$(rows "SELECT COUNT(*) FROM postcode p JOIN source_load l ON l.id = p.load_id WHERE l.source = 'nspl'")" 3 'the old rows stay'
sed 's/GL52/HR8/g; s/E07000078/E07000080/' "$var/short.csv" >"$var/hr.csv"
pull nspl --from "$var/hr.csv"
is "$exit" 0 'another area is another matter'

# ---- NSPL as a zip: by area, or the whole country ----

sed 's/GL52/LS5/g; s/E07000078/E08000035/' "$var/short.csv" >"$var/ls.csv"
sed 's/GL52/B9/g' "$var/short.csv" >"$var/b.csv"
{
	cat "$var/NSPL_AUG_2026_UK_GL.csv"
	for other in hr ls b; do tail -n 1 "$var/$other.csv"; done
} >"$var/whole.csv"
archive "$var/areas.zip" "Data/NSPL_AUG_2026_UK.csv=$var/whole.csv" "Data/multi_csv/NSPL_AUG_2026_UK_GL.csv=$var/NSPL_AUG_2026_UK_GL.csv" \
	"Data/multi_csv/NSPL_AUG_2026_UK_HR.csv=$var/hr.csv" "Data/multi_csv/NSPL_AUG_2026_UK_LS.csv=$var/ls.csv"
archive "$var/country.zip" "Data/NSPL_AUG_2026_UK.csv=$var/whole.csv" "User Guide/guide.txt=$0"
configure_pull 'postcode_areas = GL,HR'
pull nspl --from "$var/areas.zip"
says 'nspl: loaded: 4 rows kept of 4 read' 'the files of our areas'
is "$(rows "SELECT published_on FROM source_load ORDER BY id DESC LIMIT 1")" 2026-08-01 'with their edition'
pull nspl --from "$var/country.zip"
says 'nspl: loaded: 5 rows kept of 6 read' 'the whole country is read through, for our areas and districts'
is "$(postcode B91AA 'district')" E07000078 'such as one of another area in a district of ours'
is "$(postcode LS51AA)" '' 'but not others'
configure_pull
pull nspl --from "$var/areas.zip"
says 'The archive has files for 2 of our 9 postcode areas' 'an area without a file is told'
head -c 400 "$var/areas.zip" >"$var/cut.zip"
pull nspl --from "$var/cut.zip"
says 'The archive is damaged' 'a zip cut off is told'

# ---- a large download that breaks off, and one that is stopped ----

configure_pull 'postcode_areas = GL' 'nspl_item = 0123456789abcdef0123456789abcdef'
item=www.arcgis.com/sharing/rest/content/items/0123456789abcdef0123456789abcdef/data
mkdir -p "$www/$(dirname $item)"
# What does not compress: a file of noise beside the table.
head -c 2000000 /dev/urandom >"$var/noise"
archive "$www/$item" "Data/multi_csv/NSPL_AUG_2026_UK_GL.csv=$var/NSPL_AUG_2026_UK_GL.csv" "noise=$var/noise"
echo "location = /$item { limit_rate 600k; }" >"$rules"
again_publishers
# limit_rate lets go of one second's bytes at a time: the worker dies in the middle.
master=$(cat "$var/publishers.pid")
{
	sleep 1.2
	# shellcheck disable=SC2046 # a list of processes
	kill -KILL $(cat "/proc/$master/task/$master/children")
} &
killing=$!
pull nspl --again
wait $killing
is "$exit" 0 'a download whose server dies is gone on with'
grep -q "GET /$item HTTP/1.1\" 206" "$var/log/publishers.log"
ok 'where it broke off'
is "$(rows 'SELECT sha256 FROM source_load ORDER BY id DESC LIMIT 1')" "$(sha256sum "$www/$item" | cut -d ' ' -f 1)" 'and is whole'

: >"$var/log/publishers.log"
kill -USR1 "$(cat "$var/publishers.pid")"
head -c 2000000 /dev/urandom >"$var/noise"
archive "$www/$item" "Data/multi_csv/NSPL_AUG_2026_UK_GL.csv=$var/NSPL_AUG_2026_UK_GL.csv" "noise=$var/noise"
"$top/bin/pull" nspl --config "$conf" >"$var/stopped" 2>&1 &
pulling=$!
sleep 1.2
kill -TERM $pulling
wait $pulling
is $? 2 'a signal stops a pull'
is "$(cat "$var/stopped")" 'nspl: stopped; the next run goes on from there' 'which says so'
is "$(rows 'SELECT state, reached LIKE "% bytes of the download" FROM source_load ORDER BY id DESC LIMIT 1')" 'stopped 1' 'and notes how far it came'
pull --status
says 'bytes of the download' 'as the status tells'
part=$(stat -c %s "$var/raw/nspl/new.zip.part")
[ "$part" -gt 0 ]
ok 'what came is there'
pull nspl
is "$exit" 0 'the next run goes on'
grep -q "GET /$item HTTP/1.1\" 206" "$var/log/publishers.log"
ok 'from there'
is "$(rows 'SELECT sha256 FROM source_load ORDER BY id DESC LIMIT 1')" "$(sha256sum "$www/$item" | cut -d ' ' -f 1)" 'to the same bytes'
is "$(find "$var/raw/nspl" -name '*.part*' | wc -l)" 0 'and leaves no parts'

# ---- no room ----

head -c 2000000 /dev/urandom >"$var/noise"
archive "$www/$item" "Data/multi_csv/NSPL_AUG_2026_UK_GL.csv=$var/NSPL_AUG_2026_UK_GL.csv" "noise=$var/noise"
(
	# Blocks of 512 bytes: the pull may write a file of 1 MB.
	ulimit -f 2048
	trap '' XFSZ
	exec "$top/bin/pull" nspl --again --config "$conf" >"$var/full" 2>&1
)
is $? 1 'a disk without room fails the load'
grep -q 'could not be written: File too large' "$var/full"
ok 'in plain words'
is "$(find "$var/raw/nspl" -name '*.part*' | wc -l)" 0 'and gives the room back'
finish
