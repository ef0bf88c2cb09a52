"""Runs things: plugins, reactions to events, deliveries to platforms, the clock, the trade itself."""
