-- wrk: every request is another comment by another reader, sent to the post without a thread.
local sent = 0
local number = 0

function setup(thread)
  thread:set("number", number)
  number = number + 1
end

function request()
  sent = sent + 1
  local mark = number .. "." .. sent
  local body = "name=Reader+" .. mark .. "&body=The+renewal+costs+a+third+more+than+the+quote+said%2C+line+" .. mark
    .. ".%0A%0AWe+kept+the+second+array+and+tested+a+restore+before+we+signed."
  return wrk.format("POST", nil, {
    ["Content-Type"] = "application/x-www-form-urlencoded",
    ["Sec-Fetch-Site"] = "same-origin",
  }, body)
end
