-- wrk runs this: the same request again and again, each POST with a key and an address of its own.
-- Arguments: method, path, file with the body ("-" for none), the content type, then headers as name=value.
local method, path, parts, headers
local keep

function init(args)
  method, path = args[1], args[2]
  headers = {}
  if args[3] ~= "-" then
    local file = assert(io.open(args[3], "rb"))
    parts = split(file:read("*a"), "@UNIQUE@")
    file:close()
    headers["Content-Type"] = args[4]
  end
  for i = 5, #args do
    local name, value = args[i]:match("^([^=]+)=(.*)$")
    headers[name] = value
  end
  math.randomseed(tonumber(tostring(os.time()):reverse():sub(1, 6)) + (tonumber(os.getenv("BENCH_SEED")) or 0))
  if method == "GET" then keep = wrk.format(method, path, headers) end
end

function split(text, mark)
  local found, begin = {}, 1
  while true do
    local from, to = text:find(mark, begin, true)
    found[#found + 1] = text:sub(begin, (from or 0) - 1)
    if not from then return found end
    begin = to + 1
  end
end

local function unique()
  return (("xxxxxxxx-xxxx-4xxx-8xxx-xxxxxxxxxxxx"):gsub("x", function() return ("%x"):format(math.random(0, 15)) end))
end

local function filled()
  local pieces = { parts[1] }
  for i = 2, #parts do
    pieces[#pieces + 1] = unique()
    pieces[#pieces + 1] = parts[i]
  end
  return table.concat(pieces)
end

function request()
  if keep then return keep end
  headers["X-Forwarded-For"] = ("10.%d.%d.%d"):format(math.random(0, 255), math.random(0, 255), math.random(1, 254))
  return wrk.format(method, path, headers, filled())
end

function done(summary, latency)
  local ms = 1000
  io.write(("\nBENCH {\"requests\": %d, \"seconds\": %.3f, \"p50\": %.3f, \"p95\": %.3f, \"p99\": %.3f, \"refused\": %d, \"broken\": %d}\n"):format(
    summary.requests, summary.duration / 1e6, latency:percentile(50) / ms, latency:percentile(95) / ms,
    latency:percentile(99) / ms, summary.errors.status,
    summary.errors.connect + summary.errors.read + summary.errors.write + summary.errors.timeout))
end
