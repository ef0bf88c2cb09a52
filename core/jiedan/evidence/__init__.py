"""Evidence: all that is known of one order, in files that anybody can check without us; and agreements in writing. Pure, no clock."""
