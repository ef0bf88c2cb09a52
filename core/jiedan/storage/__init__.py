"""The only place that knows a database: what is kept, and the one way in which it changes (`unit_of_work`)."""
