# What help says of the parts of a group beside its orders: for everybody, about one's own account, for staff, for the owner.

help-members = What members can do in a group:

    Rules: “group rules”, “rules read”, “faq”; every rule in detail: “/rule”; refused? “/why”
    Coming in: “/apply”; what you are called and can do: “nickname Ann-design”, “skills design, drawing”; about somebody: “profile @Ann”
    Points and level: “my points”
    Warnings: “my strikes”, and if one is wrong “appeal: why”; orders you gave back: “releases”
    To report somebody: “complain @Ann what was said”, read by staff alone; about an order: “dispute 17 the reason”
    Asked whether you are still there: “/still_here”

    Your data and accounts: “help account”. To learn more about a word: “help complain”.
help-account = Your own affairs, with me in private:

    What is kept and who sees it: “privacy”; take all of it along: “my data”; be erased: “delete me”
    Several accounts of yours: “link account”; apart again: “/unlink”
    Whether you are on a blacklist: “blacklisted”; if that is wrong: “appeal blacklist: why”
    Another language: “language 中文”
help-staff = What staff can do, each by their rights (“/rights”):

    Coming in: “/apply” for who waits (in private); “/verify @Ann name seen the card”; “invite 3d 20”, and after a leak “open invites”
    Order: “warn @Ann advertising”, “unwarn @Ann reason”, “uphold @Ann reason”; “mute @Ann 1d”, “remove @Ann”; “clarify: text”
    Removal: “removals”, “keep @Ann reason”, “unremove @Ann reason”; every exception is written down: “overrides”
    Releases and points: “releases @Ann”, “excuse 17 reason”, “add points @Ann 1 reason”, “take points @Ann 1 reason”, “reverse points 12 reason”
    Orders: “/list”, “/stuck”, “assign 17 @Ann”, “approve 17”, “decline 17 reason”; disputes: “cases”, “take case 17”, “award 17 300 reason”
    Suspicious: “findings”, “uphold finding 3 reason”, “clear finding 3 reason”; fraud: “blacklist @Ann fake-payment reason”, “unblacklist B2345678 reason”
    Members: “/segments”, “/silent”, “/care”; books: “/liabilities”, “/export 2026-11”
help-owner = What the owner can do besides:

    Settings: “settings”, “/entrance”, “/conduct”, “/silence 3 months”
    Rules: “set rules: text”, “set faq: text”; write one and try it first: “/rule add”, with these facts: “/rule facts”
    Staff: “grant @Ann admit orders”, “revoke @Ann orders”, “/rights”, “title @Ann adviser”, “appoint arbitrator”; a back-channel: “bind back”, “unbind back”
    A blacklist shared with other groups: “share blacklist”

    Whatever staff can do, the owner can: “help staff”.
