#!/bin/sh
# Boundaries from ArcGIS services that page, stop at limits and answer faults with status 200;
# what areas come of them, and how a later year changes which LSOAs they have.
. "$(dirname "$0")/lib.sh"

pull_database
publishers
pull facts

services=$www/services1.arcgis.com/ESMARspQHYMw9BZ9/arcgis/rest/services
lookup=$services/LSOA21_WD25_LAD25_EW_LU_v2/FeatureServer/0
classes=$services/LSOA21_RUC21_EW_LU/FeatureServer/0
lsoas=$services/Lower_layer_Super_Output_Areas_December_2021_Boundaries_EW_BGC_V5/FeatureServer/0
msoas=$services/Middle_layer_Super_Output_Areas_December_2021_Boundaries_EW_BGC_V3/FeatureServer/0
wards=$services/WD_MAY_2025_UK_BGC_V2/FeatureServer/0
districts=$services/LAD_MAY_2025_UK_BGC_V2/FeatureServer/0
mkdir -p "$lookup" "$classes" "$lsoas" "$msoas" "$wards" "$districts"

# A service's answers are files beside one another: about, count, and page-OFFSET.
cat >"$rules" <<'END'
location ~ ^(?<service>/services1.+/FeatureServer/0)/query$ {
	error_page 405 =200 $service/posted;
	if ($arg_returnCountOnly) { rewrite ^ $service/count last; }
	rewrite ^ $service/page-$arg_resultOffset last;
}
location ~ ^/services1.+/FeatureServer/0$ {
	rewrite ^(.*)$ $1/about last;
}
END
again_publishers

# about FOLDER PAGE FIELD...: what a service says of itself; PAGE is its limit.
about() {
	folder=$1 limit=$2
	shift 2
	printf '{"maxRecordCount":%s,"geometryType":%s,"fields":[{"name":"FID","type":"esriFieldTypeOID"}' \
		"$limit" "${geometry:-\"esriGeometryPolygon\"}" >"$folder/about"
	for field; do printf ',{"name":"%s","type":"esriFieldTypeString"}' "$field" >>"$folder/about"; done
	echo ']}' >>"$folder/about"
}
count_is() { echo "{\"count\":$2}" >"$1/count"; }

# square WEST SOUTH EAST NORTH PROPERTIES: a feature.
square() {
	printf '{"type":"Feature","properties":{%s},"geometry":{"type":"Polygon","coordinates":[[[%s,%s],[%s,%s],[%s,%s],[%s,%s],[%s,%s]]]}}' \
		"$5" "$1" "$2" "$3" "$2" "$3" "$4" "$1" "$4" "$1" "$2"
}
# features MORE: a page of what comes in, one feature a line.
features() {
	printf '{"type":"FeatureCollection","properties":{"exceededTransferLimit":%s},"features":[' "$1"
	paste -sd, -
	echo ']}'
}

# ---- a look-up, in two pages; the first is short and is not the last ----

geometry=null
about "$lookup" 2 LSOA21CD LSOA21NM WD21CD WD21NM LAD21CD LAD21NM
row() {
	printf '{"attributes":{"FID":1,"LSOA21CD":"%s","LSOA21NM":"%s","WD21CD":"%s","WD21NM":"%s","LAD21CD":"%s","LAD21NM":"%s"}}\n' "$@"
}
{
	echo '{"exceededTransferLimit":true,"features":['
	row E01000001 'Cheltenham 001A' E05000001 Westside E07000078 Cheltenham
	echo ',{"attributes":{"FID":2,"LSOA21CD":"E01000002","LSOA21NM":"Cheltenham 001B","WD21CD":"E05000002","WD21NM":"Eastside","LAD21CD":"E07000078","LAD21NM":"Cheltenham"}}]}'
} >"$lookup/page-0"
{
	echo '{"exceededTransferLimit":true,"features":['
	row E01000003 'Gloucester 001A' E05000003 Docks E07000081 Gloucester
	echo ']}'
} >"$lookup/page-2"
{
	echo '{"features":['
	row E01000004 'Gloucester 001B' E05000003 Docks E07000081 Gloucester
	echo ']}'
} >"$lookup/page-3"
count_is "$lookup" 4

about "$classes" 2000 LSOA21CD RUC21CD
echo '{"features":[{"attributes":{"LSOA21CD":"E01000001","RUC21CD":"UN1"}},{"attributes":{"LSOA21CD":"E01000002","RUC21CD":"RSF1"}},{"attributes":{"LSOA21CD":"E01000003","RUC21CD":"UN1"}},{"attributes":{"LSOA21CD":"E01000004","RUC21CD":"UN1"}}]}' >"$classes/page-0"
count_is "$classes" 4

# ---- edges: four squares in a row, two districts, three wards ----

geometry='"esriGeometryPolygon"'
about "$lsoas" 3 LSOA21CD LSOA21NM
{
	square -2.10 51.88 -2.08 51.92 '"LSOA21CD":"E01000001","LSOA21NM":"Cheltenham 001A"'; echo
	square -2.08 51.88 -2.06 51.92 '"LSOA21CD":"E01000002","LSOA21NM":"Cheltenham 001B"'; echo
	square -2.26 51.84 -2.24 51.88 '"LSOA21CD":"E01000003","LSOA21NM":"Gloucester 001A"'; echo
} | features true >"$lsoas/page-0"
square -2.24 51.84 -2.22 51.88 '"LSOA21CD":"E01000004","LSOA21NM":"Gloucester 001B"' | features false >"$lsoas/page-3"
count_is "$lsoas" 4
about "$msoas" 2000 MSOA21CD MSOA21NM
{
	square -2.10 51.88 -2.06 51.92 '"MSOA21CD":"E02000001","MSOA21NM":"Cheltenham 001"'; echo
	square -2.26 51.84 -2.22 51.88 '"MSOA21CD":"E02000002","MSOA21NM":"Gloucester 001"'; echo
} | features false >"$msoas/page-0"
count_is "$msoas" 2
about "$wards" 2000 WD21CD WD21NM LAD21CD
{
	square -2.10 51.88 -2.08 51.92 '"WD21CD":"E05000001","WD21NM":"Westside","LAD21CD":"E07000078"'; echo
	square -2.08 51.88 -2.06 51.92 '"WD21CD":"E05000002","WD21NM":"Eastside","LAD21CD":"E07000078"'; echo
	square -2.26 51.84 -2.22 51.88 '"WD21CD":"E05000003","WD21NM":"Docks","LAD21CD":"E07000081"'; echo
	square -1.26 51.74 -1.22 51.78 '"WD21CD":"E05000009","WD21NM":"Elsewhere","LAD21CD":"E07000178"'; echo
} | features false >"$wards/page-0"
count_is "$wards" 4
about "$districts" 2000 LAD21CD LAD21NM
{
	square -2.10 51.88 -2.06 51.92 '"LAD21CD":"E07000078","LAD21NM":"Cheltenham"'; echo
	square -2.26 51.84 -2.22 51.88 '"LAD21CD":"E07000081","LAD21NM":"Gloucester"'; echo
} | features false >"$districts/page-0"
count_is "$districts" 2

pull boundaries
is "$exit" 0 'all parts are pulled'
says 'boundaries lookup: loaded: 4 rows kept of 4 read' 'a look-up in three pages, none of which was full and last'
says 'boundaries lsoa: loaded: 4 rows kept of 4 read' 'edges in two pages'
says 'boundaries msoa: loaded: 2 rows kept' 'MSOAs'
says 'boundaries ward: loaded: 3 rows kept of 4 read' 'wards, without the one of another county'
says 'boundaries district: loaded: 2 rows kept' 'districts'
says 'boundaries rural-urban: loaded: 4 rows kept of 4 read; 0 new, 4 changed' 'and classes'
grep -q 'orderByFields=FID&resultOffset=3&resultRecordCount=2&where=LAD21CD%20IN%20%28%27E07000078%27%2C' "$var/log/publishers.log"
ok 'asked for in order, by the column that the service has'
grep -q 'where=MSOA21NM%20LIKE%20%27Cheltenham%20%25%27%20OR%20' "$var/log/publishers.log"
ok 'MSOAs by the name of their district'
is "$(rows "SELECT kind, COUNT(*), COUNT(b.area_id) FROM area LEFT JOIN area_boundary b ON b.area_id = area.id WHERE kind IN ('lsoa','msoa','ward') GROUP BY kind")" \
	'ward 3 3;msoa 2 2;lsoa 4 4' 'every area has its edge'
members="SELECT a.code, GROUP_CONCAT(m.lsoa ORDER BY m.lsoa) FROM area a JOIN area_lsoa m ON m.area_id = a.id AND m.valid_to IS NULL"
is "$(rows "$members WHERE a.kind = 'ward' GROUP BY a.code ORDER BY a.code")" \
	'E05000001 E01000001;E05000002 E01000002;E05000003 E01000003,E01000004' 'wards by the look-up'
is "$(rows "$members WHERE a.kind = 'msoa' GROUP BY a.code ORDER BY a.code")" \
	'E02000001 E01000001,E01000002;E02000002 E01000003,E01000004' 'MSOAs by their edges'
is "$(rows "$members WHERE a.kind = 'council' GROUP BY a.code")" \
	'E10000013 E01000001,E01000002,E01000003,E01000004' 'the council by its districts'
is "$(rows "SELECT rural_urban FROM area WHERE code = 'E01000002'")" RSF1 'rural and urban classes'
is "$(rows "SELECT ROUND(latitude, 2), ROUND(longitude, 2) FROM area WHERE code = 'E01000001'")" '51.90 -2.09' 'a point inside for labels'
pull boundaries
says 'boundaries lsoa: unchanged since' 'the same bytes again are unchanged'

# ---- services in trouble ----

keep() { cp -R "$services" "$var/kept"; }
restore() { rm -rf "$services" && mv "$var/kept" "$services" && keep; }
keep
count_is "$lsoas" 5
features false </dev/null >"$lsoas/page-4"
pull boundaries --again
is "$exit" 1 'rows that are promised and do not come are a fault'
says 'promised 5 rows and gave 4.' 'told with both numbers'
is "$(rows "SELECT COUNT(*) FROM area WHERE kind = 'lsoa'")" 4 'the old edges stay'
restore
echo '{"error":{"code":400,"message":"Invalid query parameters"}}' >"$wards/page-0"
pull boundaries --again
says 'WD_MAY_2025_UK_BGC_V2 answered with a fault: Invalid query parameters' 'a fault with status 200 is seen'
restore
echo '<html>Too many requests</html>' >"$wards/about"
pull boundaries
says 'WD_MAY_2025_UK_BGC_V2 answered with a web page.' 'so is a web page'
restore
about "$wards" 2000 WARDCODE
pull boundaries
says 'WD_MAY_2025_UK_BGC_V2 has no column like LAD##CD' 'a column that was renamed is named'
restore

# ---- a later year: Westside and Eastside become one, and Docks is divided ----

{
	square -2.10 51.88 -2.06 51.92 '"WD23CD":"E05000011","WD23NM":"Central","LAD23CD":"E07000078"'; echo
	square -2.26 51.84 -2.24 51.88 '"WD23CD":"E05000012","WD23NM":"Old Docks","LAD23CD":"E07000081"'; echo
	square -2.24 51.84 -2.22 51.88 '"WD23CD":"E05000013","WD23NM":"New Docks","LAD23CD":"E07000081"'; echo
} | features false >"$var/wards23.geojson"
pull boundaries --from "$var/wards23.geojson"
is "$exit" 0 'wards of a later year, from a file'
says 'boundaries ward: loaded: 3 rows kept of 3 read; 3 new, 0 changed, 3 gone' 'take the place of the old ones'
is "$(rows "SELECT valid_from, valid_to FROM area WHERE code = 'E05000001'")" '1900-01-01 2023-05-01' 'which end on the day of the elections of that year'
is "$(rows "SELECT valid_from FROM area WHERE code = 'E05000011'")" 2023-05-01 'when the new ones begin'
is "$(rows "SELECT a.code, m.valid_from, m.valid_to FROM area_lsoa m JOIN area a ON a.id = m.area_id WHERE a.kind = 'ward' AND m.lsoa = 'E01000002' ORDER BY m.valid_from")" \
	'E05000002 1900-01-01 2023-05-01;E05000011 2023-05-01 NULL' 'an LSOA belongs to both, each in its time'

# ---- brought tables ----

cat >"$var/lookup.csv" <<'END'
"lsoa21_name","lsoa21_code","ward23_name","ward23_code","ltla23_name","ltla23_code"
"Cheltenham 001A","E01000001","Central","E05000011","Cheltenham","E07000078"
"Cheltenham 001B","E01000002","Central","E05000011","Cheltenham","E07000078"
"Gloucester 001A","E01000003","New Docks","E05000013","Gloucester","E07000081"
"Gloucester 001B","E01000004","New Docks","E05000013","Gloucester","E07000081"
"Oxford 001A","E01000005","Elsewhere","E05000009","Oxford","E07000178"
END
pull boundaries --from "$var/lookup.csv"
says 'boundaries lookup: loaded: 4 rows kept of 5 read; 8 new' 'a look-up with other names for its columns'
is "$(rows "$members WHERE a.code = 'E05000013' GROUP BY a.code")" 'E05000013 E01000003,E01000004' 'decides over the edges'
cat >"$var/names.csv" <<'END'
MSOACD,MSOANM,MSOAHCLNM
E02000001,Cheltenham 001,Lilac Quarter
E02999999,Nowhere 001,Nowhere
END
pull boundaries --from "$var/names.csv"
is "$(rows "SELECT name, common_name FROM area WHERE code = 'E02000001'")" 'Cheltenham 001 Lilac Quarter' 'names that people use'
printf 'LSOACD,latitude,longitude\nE01000001,51.91,-2.095\nE01000002,north,-2\n' >"$var/points.csv"
pull boundaries --from "$var/points.csv" --accept-fewer
is "$(rows "SELECT latitude, longitude FROM area WHERE code = 'E01000001'")" '51.91 -2.095' 'points'
printf '"lsoa11_name","lsoa11_code","msoa11_code"\n"x","E01000001","E02000001"\n' >"$var/old.csv"
pull boundaries --from "$var/old.csv"
says 'It is about the areas of 2011 only' 'tables of 2011 are refused by name'
square -2 51 -1.9 51.1 '"LSOA11CD":"E01000001"' | features false >"$var/old.geojson"
pull boundaries --from "$var/old.geojson"
says 'It has the areas of 2011 (LSOA11CD)' 'so are their edges'
printf 'colour,shape\nred,round\n' >"$var/other.csv"
pull boundaries --from "$var/other.csv"
says 'It is none of the tables that can be loaded' 'any other table is refused'
head -c 200 "$var/wards23.geojson" >"$var/cut.geojson"
pull boundaries --from "$var/cut.geojson"
says 'The file is cut off.' 'a file cut off is told'
echo '{"type":"FeatureCollection","features":[]}' >"$var/none.geojson"
pull boundaries --from "$var/none.geojson"
says 'There are no areas in it.' 'one without areas too'
square -2.10 51.88 -2.06 51.92 '"WD23CD":"E05000011","WD23NM":"Central","LAD23CD":"E07000078"' | features false >"$var/few.geojson"
pull boundaries --from "$var/few.geojson"
says 'boundaries ward: It has 1 rows where the last load had 3' 'and one that lacks most'
{
	cat "$var/few.geojson"
	square -2.10 51.88 -2.06 51.92 '"WD23CD":"E05000011","WD23NM":"Central","LAD23CD":"E07000078"' | features false
} >"$var/twice.geojson"
pull boundaries --from "$var/twice.geojson" --accept-fewer
is "$(rows 'SELECT reason FROM load_refusal ORDER BY load_id DESC LIMIT 1')" 'E05000011 stands in the file twice' 'an area that stands twice is refused once'
finish
