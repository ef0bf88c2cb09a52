"""What a line of talk gives away: contacts, accounts, invitations off the group, false notices, adverts. It judges nobody.

`scanning.scan` looks at a text, `lookalikes.impersonates` at a name. Nothing here knows groups, members or strikes.
"""
