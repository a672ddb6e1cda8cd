# Reports on the market: see routes.sh.
page /market /market
