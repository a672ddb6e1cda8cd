/* Where reports start (templates/market/home.cs). */
#include "lib/route.h"
#include "staff/nav.h"

PAGE(market_home, "/market", "market.see", nothing, "market/home.cs")
{
	staff_nav(rq, "market");
	return 200;
}
