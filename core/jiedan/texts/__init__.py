"""All that we say, in every language: the `.ftl` files (Project Fluent) and `catalog`, which reads them. Pure.

A file belongs to the language that its name begins with: `zh.trade.ftl` to zh.
"""
