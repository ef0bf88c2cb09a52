"""What a group asks of those who publish and claim. A rule looks at facts and has nothing to say, or denies, with the reason. Pure."""
