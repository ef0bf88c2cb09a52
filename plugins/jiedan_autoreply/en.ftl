learnt = Noted: when somebody mentions “{ $word }”, that is what I will reply.
forgotten = All right, no more automatic reply to “{ $word }”.
list = Automatic replies of this group:
how = Teach me like this: “autoreply price = copywriting from 100 yuan”; to drop one: “autoreply remove price”.
not-yours = Automatic replies are set by the owner or an admin. Tell them what you would like to see here.
