x = 5jq
