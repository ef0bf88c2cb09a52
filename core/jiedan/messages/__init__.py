"""What is said: events that come in, messages that go out, and the words in them. Pure."""
