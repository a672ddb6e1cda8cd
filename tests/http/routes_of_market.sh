# Reports on the market: see routes.sh.
page /market /market
for report in start waiting declines unmet handbacks capacity fees providers evidence; do
	page "/market/$report" "/market/$report"
done
page /market/providers/:id "/market/providers/$(sql "SELECT MIN(id) FROM organisation")"
