"""The trade: what an order is, how it may change, and what each change means. Pure. Read `process` first."""
