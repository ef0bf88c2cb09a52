"""What the books say: liabilities, a month, open items, a bank statement held against them. Pure: reads lines, writes nothing."""
