/* Where a provider starts (templates/provider/home.cs). */
#include "lib/route.h"

PAGE(provider_home, "/provider", "provider.answer", nothing, "provider/home.cs")
{
	return 200;
}
