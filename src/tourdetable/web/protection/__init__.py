"""What stands between the network and every page: limits, methods, caching, headers.

Each is a middleware, so that it holds for routes that nobody has thought of yet.
"""
