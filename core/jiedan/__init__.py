"""jiedan: runs chat groups in which small jobs are posted, claimed, delivered, accepted and paid, one order at a time.

Plugin authors import `jiedan.plugin`, adapter authors `jiedan.adapter`, their tests `jiedan.testing`. Readers begin with
`jiedan.dispatch` (the path of one message) and `jiedan.orders.process` (the trade as a table).
"""
