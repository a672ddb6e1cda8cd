-- wrk: asks for the paths of a file one after another, each connection from another
-- place in it, and prints one line of figures at the end.
local paths = {}
for line in io.lines(os.getenv("BENCH_PATHS")) do
	paths[#paths + 1] = line
end
local at = 0
-- Pages of staff are asked for by somebody who has signed in.
local headers = { Cookie = os.getenv("BENCH_COOKIE") }

function init(args)
	math.randomseed(7)
	at = math.random(#paths)
end

function request()
	at = at % #paths + 1
	return wrk.format("GET", paths[at], headers)
end

function done(summary, latency, requests)
	local e = summary.errors
	io.write(string.format("figures %d %d %.0f %d %.0f\n",
		latency:percentile(50), latency:percentile(95),
		summary.requests / summary.duration * 1000000,
		e.connect + e.read + e.write + e.status + e.timeout,
		summary.bytes / math.max(1, summary.requests)))
end
