"""The rows of the table, a file for each part of the trade. `process` puts them together."""
